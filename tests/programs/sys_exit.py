import asyncio
import atexit
import sys


async def main():
    try:
        await asyncio.sleep(0.001)
        sys.exit(42)
    finally:
        print("main is left")


atexit.register(print, "at exit")
asyncio.run(main())
