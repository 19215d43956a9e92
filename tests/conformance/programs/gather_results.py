import asyncio


async def work(value, delay):
    await asyncio.sleep(delay)
    print("done", value)
    return value


async def main():
    print(await asyncio.gather(work(1, 0.04), work(2, 0.02), work(3, 0)))
    print(await asyncio.gather())


asyncio.run(main())
