import asyncio


async def work(value):
    await asyncio.sleep(0)
    return value


async def main():
    task = asyncio.create_task(work(9))
    print(await asyncio.gather(asyncio.gather(work(1), work(2)), work(3), task, task))
    print(await asyncio.gather(task, task))


asyncio.run(main())
