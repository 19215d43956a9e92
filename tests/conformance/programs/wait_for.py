import asyncio


async def work(delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("cancelled")
        raise
    return delay


async def main():
    print(await asyncio.wait_for(work(0.01), 1))
    print(await asyncio.wait_for(work(0.01), None))
    for timeout in (0.02, 0, -1):
        try:
            await asyncio.wait_for(asyncio.create_task(work(1)), timeout)
        except asyncio.TimeoutError:
            print("timed out", timeout)
    future = asyncio.get_running_loop().create_future()
    future.set_result("there")
    print(await asyncio.wait_for(future, 0), await asyncio.wait_for(future, 1))


asyncio.run(main())
