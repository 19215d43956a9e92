import asyncio


async def producer(queue):
    for item in range(6):
        await queue.put(item)
        print("put", item)
        await asyncio.sleep(0)


async def consumer(name, queue):
    while True:
        item = await queue.get()
        print(name, item)
        await asyncio.sleep(0.01)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(name, queue)) for name in "ab"]
    await producer(queue)
    await queue.join()
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True), queue.empty())


asyncio.run(main())
