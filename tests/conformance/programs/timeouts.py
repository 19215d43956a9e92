import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.02) as limit:
            await asyncio.sleep(1)
    except TimeoutError as error:
        print("timed out", repr(error), limit.expired())
    async with asyncio.timeout(0.02) as limit:
        limit.reschedule(loop.time() + 1)
        await asyncio.sleep(0.04)
    print("in time", limit.expired())
    async with asyncio.timeout(None):
        await asyncio.sleep(0)
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print("the body runs")
            await asyncio.sleep(0)
            print("never")
    except TimeoutError:
        print("too late")
    async with asyncio.timeout(0):
        print("no await, no timeout")


asyncio.run(main())
