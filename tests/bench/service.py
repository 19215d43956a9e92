"""A service to record: requests come into a queue, workers take them, and each is a task of its own.

Usage: service.py [REQUESTS]
70,000 requests, which is the default, are some 5 million events on the virtual clock.
"""

import asyncio
import random
import sys

WORKERS = 50


async def fetch(database, seconds):
    async with database:
        await asyncio.sleep(seconds)


async def answer(database, seconds):
    await asyncio.gather(fetch(database, seconds), fetch(database, seconds / 2))


async def work(requests, database, slow):
    while True:
        number, seconds = await requests.get()
        task = asyncio.create_task(answer(database, seconds), name=f"request-{number}")
        try:
            async with asyncio.timeout(slow):
                await task
        except TimeoutError:
            pass
        requests.task_done()


async def main(count):
    requests = asyncio.Queue(maxsize=100)
    database = asyncio.Semaphore(30)
    chance = random.Random(1)
    async with asyncio.TaskGroup() as group:
        workers = [group.create_task(work(requests, database, 0.5), name=f"worker-{n}") for n in range(WORKERS)]
        for number in range(count):
            await requests.put((number, chance.expovariate(20)))
        await requests.join()
        for worker in workers:
            worker.cancel()


asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 70_000))
