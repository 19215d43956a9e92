#: needs aiohttp
"""A client and a server of aiohttp, against each other."""
import asyncio

from aiohttp import ClientSession, ClientTimeout, web


async def greet(request):
    await asyncio.sleep(0.002)
    return web.json_response({"hello": request.match_info["name"]})


async def stream(request):
    response = web.StreamResponse()
    await response.prepare(request)
    for number in range(3):
        await response.write(b"chunk %d\n" % number)
    return response


async def echo(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for message in socket:
        await socket.send_str(message.data.upper())
    return socket


async def serve(application):
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    return runner, f"http://127.0.0.1:{site._server.sockets[0].getsockname()[1]}"


async def get(session, url):
    async with session.get(url) as response:
        return response.status, await response.text()


async def main():
    application = web.Application()
    application.add_routes([web.get("/hello/{name}", greet), web.get("/stream", stream), web.get("/echo", echo)])
    runner, url = await serve(application)
    async with ClientSession(timeout=ClientTimeout(total=10)) as session:
        for answer in await asyncio.gather(*(get(session, f"{url}/hello/{name}") for name in "abc")):
            print(answer)
        print(await get(session, f"{url}/stream"))
        print((await get(session, f"{url}/nowhere"))[0])
        async with session.ws_connect(f"{url}/echo") as socket:
            await socket.send_str("web socket")
            print(await socket.receive_str())
    await runner.cleanup()


asyncio.run(main())
