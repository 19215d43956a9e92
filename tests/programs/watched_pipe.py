import asyncio
import os


async def main():
    loop = asyncio.get_running_loop()
    reading, writing = os.pipe()
    data = loop.create_future()

    def ready():
        data.set_result(os.read(reading, 100))
        loop.remove_reader(reading)

    loop.add_reader(reading, ready)
    loop.call_later(0.002, os.write, writing, b"through a pipe")
    print(await data)
    stream = asyncio.StreamReader()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(stream), open(reading, "rb", 0))
    os.write(writing, b"line\n")
    print(await stream.readline())
    os.close(writing)
    print(await stream.read())
    transport.close()


asyncio.run(main())
