import asyncio


async def work():
    print("never printed")


async def main():
    task = asyncio.create_task(work())
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
