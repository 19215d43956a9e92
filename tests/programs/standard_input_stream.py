#: input one\ntwo\nthree\n
import asyncio
import sys


async def main():
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    async for line in reader:
        print(line.decode().strip()[::-1])


asyncio.run(main())
