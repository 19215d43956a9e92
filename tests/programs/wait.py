import asyncio


async def after(delay):
    await asyncio.sleep(delay)
    if delay > 0.05:
        raise RuntimeError(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(after(delay)) for delay in (0.01, 0.04, 0.08)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    done, pending = await asyncio.wait(pending, timeout=0.001)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), sorted(str(task.exception()) for task in done))


asyncio.run(main())
