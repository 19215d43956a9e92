import asyncio
import socket


async def echo(loop, connection):
    with connection:
        while True:
            data = await loop.sock_recv(connection, 100)
            if not data:
                break
            await loop.sock_sendall(connection, data * 2)


async def main():
    loop = asyncio.get_running_loop()
    with socket.create_server(("127.0.0.1", 0)) as listener, socket.socket() as client:
        listener.setblocking(False)
        client.setblocking(False)
        accepting = asyncio.create_task(loop.sock_accept(listener))
        await loop.sock_connect(client, listener.getsockname())
        connection, _ = await accepting
        task = asyncio.create_task(echo(loop, connection))
        await loop.sock_sendall(client, b"abc")
        print(await loop.sock_recv(client, 100))
        client.close()
        await task


asyncio.run(main())
