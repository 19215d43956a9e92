import asyncio


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)
    return what.upper()


async def main():
    tasks = [asyncio.create_task(say_after(delay, text)) for delay, text in ((0.03, "late"), (0.01, "early"))]
    print([task.done() for task in tasks])
    for task in tasks:
        print(await task)
    print(asyncio.iscoroutinefunction(main), asyncio.isfuture(tasks[0]), tasks[0].result())


asyncio.run(main())
