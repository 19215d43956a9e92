import asyncio


async def take(name, semaphore):
    await semaphore.acquire()
    print(name)


async def main():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(take(name, semaphore)) for name in "abc"]
    await asyncio.sleep(0)
    semaphore.release()
    tasks[0].cancel()
    await asyncio.sleep(0.01)
    print([task.done() for task in tasks], semaphore.locked())
    semaphore.release()
    semaphore.release()
    await asyncio.sleep(0.01)
    print([task.done() for task in tasks], semaphore.locked())


asyncio.run(main())
