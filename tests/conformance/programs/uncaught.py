import asyncio


async def main():
    print("about to fail")
    await asyncio.sleep(0)
    raise LookupError("nobody catches this")


asyncio.run(main())
