import asyncio


async def enter(lock, name):
    async with lock:
        print(name, "enters", lock.locked())
        await asyncio.sleep(0.001)
        print(name, "leaves")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(enter(lock, name) for name in "abc"))
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
