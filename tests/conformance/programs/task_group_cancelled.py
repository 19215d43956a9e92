import asyncio


async def child(name):
    try:
        await asyncio.sleep(1)
    finally:
        print("child ends", name)


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(child("a"))
        group.create_task(child("b"))


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.01)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
