import asyncio


async def main():
    future = asyncio.Future()
    future.set_exception(KeyError("lost"))
    del future
    print("after")


asyncio.run(main())
