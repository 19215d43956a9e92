import asyncio


class EchoServer(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data)
        self.transport.close()


class Client(asyncio.Protocol):
    def __init__(self, message, lost):
        self.message = message
        self.lost = lost

    def connection_made(self, transport):
        transport.write(self.message.encode())
        print("sent", self.message)

    def data_received(self, data):
        print("received", data.decode())

    def connection_lost(self, error):
        print("the server closed the connection", error)
        self.lost.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(EchoServer, "127.0.0.1", 0)
    lost = loop.create_future()
    address = server.sockets[0].getsockname()
    transport, _ = await loop.create_connection(lambda: Client("Hello World!", lost), *address)
    print(transport.get_extra_info("peername") == address)
    await lost
    server.close()
    await server.wait_closed()


asyncio.run(main())
