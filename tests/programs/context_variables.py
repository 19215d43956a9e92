import asyncio
import contextvars

request = contextvars.ContextVar("request")


async def log(text):
    print(request.get("none"), text)


async def handle(number):
    request.set(number)
    await asyncio.sleep(0)
    await log("handled")
    asyncio.get_running_loop().call_soon(lambda: print("callback", request.get()))


async def main():
    await asyncio.gather(*(handle(number) for number in range(3)))
    await log("main")
    context = contextvars.copy_context()
    context.run(request.set, "copied")
    asyncio.get_running_loop().call_soon(lambda: print(request.get()), context=context)
    await asyncio.sleep(0)


asyncio.run(main())
