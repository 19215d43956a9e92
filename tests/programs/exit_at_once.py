import asyncio
import os
import sys


async def main():
    print("not lost")
    print("lost by plain Python, too", end="")
    sys.stdout.flush()
    os._exit(7)


asyncio.run(main())
