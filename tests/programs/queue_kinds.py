import asyncio


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind(maxsize=3)
        for item in (2, 3, 1):
            await queue.put(item)
        print(kind.__name__, queue.full(), [queue.get_nowait() for _ in range(3)])
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty:
            print("empty")
    queue = asyncio.Queue(1)
    queue.put_nowait("first")
    try:
        queue.put_nowait("second")
    except asyncio.QueueFull:
        print("full")
    putter = asyncio.create_task(queue.put("third"))
    await asyncio.sleep(0)
    print(putter.done(), await queue.get(), await queue.get(), putter.done())


asyncio.run(main())
