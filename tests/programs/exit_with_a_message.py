import asyncio
import sys


async def main():
    await asyncio.sleep(0)
    sys.exit("something is wrong")


asyncio.run(main())
