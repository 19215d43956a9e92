#: from 3.11
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timed out")
    async with asyncio.timeout(None) as scope:
        scope.reschedule(asyncio.get_running_loop().time() + 5)
        await asyncio.sleep(0)
        print(scope.expired(), scope.when() is not None)
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 1):
        print("in time")


asyncio.run(main())
