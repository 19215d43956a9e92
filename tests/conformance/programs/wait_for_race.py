import asyncio


async def waiter(future):
    try:
        return await asyncio.wait_for(future, 1)
    except asyncio.CancelledError:
        return "cancelled"


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    future.set_result("result")
    task.cancel()
    print(await task)


asyncio.run(main())
