import asyncio


async def work(name, semaphore):
    async with semaphore:
        print(name, "in")
        await asyncio.sleep(0.01)
    print(name, "out")


async def main():
    await asyncio.gather(*(work(name, semaphore) for semaphore in [asyncio.Semaphore(2)] for name in "abcde"))
    bounded = asyncio.BoundedSemaphore(1)
    await work("f", bounded)
    try:
        bounded.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
