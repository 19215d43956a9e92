import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled", asyncio.current_task().get_name())
        raise


async def main():
    tasks = [asyncio.create_task(work()) for _ in range(3)]
    await asyncio.sleep(0)
    others = asyncio.all_tasks() - {asyncio.current_task()}
    print(len(others), sorted(task.get_name() for task in others))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
