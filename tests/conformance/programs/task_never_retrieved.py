import asyncio


async def fail():
    raise ValueError("nobody asks")


async def main():
    task = asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    print(task.done())
    del task
    print("gone")


asyncio.run(main())
