import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(work(delay)) for delay in (0.01, 0.5)]
    for future in asyncio.as_completed(tasks, timeout=0.05):
        try:
            print(await future)
        except asyncio.TimeoutError:
            print("timed out", [task.done() for task in tasks])
    for future in asyncio.as_completed([work(0.01)], timeout=1):
        print(await future)


asyncio.run(main())
