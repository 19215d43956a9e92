import asyncio
import random


async def worker(name, queue, done):
    while True:
        item = await queue.get()
        await asyncio.sleep(item)
        queue.task_done()
        done.append(item)


async def main():
    random.seed(4)
    queue, done = asyncio.Queue(), []
    delays = [random.uniform(0.001, 0.003) for _ in range(20)]
    for delay in delays:
        queue.put_nowait(delay)
    tasks = [asyncio.create_task(worker(f"worker-{number}", queue, done)) for number in range(3)]
    await queue.join()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(sorted(done) == sorted(delays), queue.qsize(), queue.empty())


asyncio.run(main())
