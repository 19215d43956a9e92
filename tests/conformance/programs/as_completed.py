import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    for future in asyncio.as_completed([work("a", 0.06), work("b", 0.02), work("c", 0.04)]):
        print(await future)
    done = [asyncio.create_task(work(name, 0)) for name in "xyz"]
    await asyncio.sleep(0.01)
    for future in asyncio.as_completed(done):
        await future
    print(len(done))


asyncio.run(main())
