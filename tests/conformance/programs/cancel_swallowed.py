import asyncio


async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(0.02)
            print("slept")
        except asyncio.CancelledError:
            print("no", asyncio.current_task().cancelling())
    return "done"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    print(await task, task.cancelled())


asyncio.run(main())
