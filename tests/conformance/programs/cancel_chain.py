import asyncio


async def level(depth):
    try:
        if depth:
            await asyncio.create_task(level(depth - 1))
        else:
            await asyncio.sleep(10)
    finally:
        print("leaving", depth)


async def main():
    task = asyncio.create_task(level(4))
    await asyncio.sleep(0.01)
    task.cancel()
    print(await asyncio.wait([task]) is not None, task.cancelled())


asyncio.run(main())
