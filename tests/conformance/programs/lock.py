import asyncio


async def work(name, lock):
    async with lock:
        print(name, "has it")
        await asyncio.sleep(0)
    print(name, "gave it")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(work(name, lock) for name in "abc"))
    await lock.acquire()
    waiting = asyncio.create_task(work("d", lock))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked(), waiting.cancelled())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
