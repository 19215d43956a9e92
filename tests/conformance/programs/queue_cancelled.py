import asyncio


async def put(queue, item):
    await queue.put(item)
    print("put", item)


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait(0)
    tasks = [asyncio.create_task(put(queue, item)) for item in (1, 2, 3)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    print(queue.get_nowait())
    tasks[1].cancel()
    await asyncio.sleep(0.01)
    print(queue.get_nowait(), [task.cancelled() for task in tasks])
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    getter.cancel()
    await asyncio.sleep(0.01)
    print(queue.qsize(), getter.cancelled())


asyncio.run(main())
