import asyncio
import sys


async def main():
    print(__name__, sys.argv[1:])
    print("no line feed at the end", end="")


asyncio.run(main())
