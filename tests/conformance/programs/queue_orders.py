import asyncio


async def main():
    for cls in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = cls(3)
        for item in (2, 3, 1):
            queue.put_nowait(item)
        try:
            queue.put_nowait(4)
        except asyncio.QueueFull as error:
            print(repr(error))
        print([queue.get_nowait() for _ in range(3)], queue.qsize(), queue.maxsize)
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty as error:
            print(repr(error))


asyncio.run(main())
