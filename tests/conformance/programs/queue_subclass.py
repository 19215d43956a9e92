import asyncio


class Unique(asyncio.Queue):
    def _put(self, item):
        if item not in self._queue:
            super()._put(item)


async def main():
    queue = Unique()
    for item in (1, 1, 2):
        queue.put_nowait(item)
    print(queue.qsize(), await queue.get(), await queue.get())


asyncio.run(main())
