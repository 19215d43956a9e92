"""Queues that are full, empty, shut down or of a class of the program's own, and one that fails to the end."""

import asyncio


class Bag(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = {}

    def _put(self, item):
        self._queue[repr(item)] = item

    def _get(self):
        return self._queue.pop(min(self._queue))


class Loud(asyncio.Queue):
    def put_nowait(self, item):
        super().put_nowait(item)
        print("put", item)

    def _put(self, item):
        super()._put((item, item))


def empty(queue):
    while True:
        try:
            print(queue.get_nowait())
        except asyncio.QueueEmpty:
            break


async def use(queue):
    for item in (1, "two", 3, 0, -5, 2.5, None, True, 1 << 70, [1, 2]):
        try:
            queue.put_nowait(item)
        except (asyncio.QueueFull, TypeError) as error:
            print(type(error).__name__)
    empty(queue)
    for _ in range(12):
        try:
            queue.task_done()
        except ValueError as error:
            print(error)
    await queue.join()


async def shut_down(queue, immediate):
    for number in range(3):
        queue.put_nowait(number)
    queue.shutdown(immediate=immediate)
    try:
        await queue.put(3)
    except asyncio.QueueShutDown:
        print("shut down")
    try:
        while True:
            print(await queue.get())
            queue.task_done()
    except asyncio.QueueShutDown:
        print("and empty")
    await queue.join()


async def work(queue):
    while (await queue.get()) is not None:
        queue.task_done()
    queue.task_done()


async def main():
    for cls in (asyncio.Queue, asyncio.LifoQueue, Bag, Loud):
        await use(cls())
        await use(cls(3))
    queue = asyncio.Queue(2)
    workers = [asyncio.create_task(work(queue)) for _ in range(3)]
    for number in [*range(10), None, None, None]:
        await queue.put(number)
    await queue.join()
    await asyncio.gather(*workers)
    queue._put("by hand")
    print(queue, queue._get())
    if hasattr(queue, "shutdown"):
        await shut_down(asyncio.Queue(), immediate=False)
        await shut_down(asyncio.Queue(), immediate=True)
    queue.get_nowait()


asyncio.run(main())
