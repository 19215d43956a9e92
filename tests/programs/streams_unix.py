import asyncio
import os
import tempfile


async def handle(reader, writer):
    async for line in reader:
        writer.write(b"echo " + line)
    writer.write_eof()
    await writer.drain()
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "socket")
        async with await asyncio.start_unix_server(handle, path):
            reader, writer = await asyncio.open_unix_connection(path)
            writer.writelines([b"one\n", b"two\n"])
            writer.write_eof()
            print(await reader.readline(), await reader.readuntil(b"o"), await reader.read())
            writer.close()
            try:
                await reader.readexactly(3)
            except asyncio.IncompleteReadError as error:
                print(error)


asyncio.run(main())
