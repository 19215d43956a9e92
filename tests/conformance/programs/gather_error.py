import asyncio


async def work(name, delay, fails=False):
    await asyncio.sleep(delay)
    if fails:
        raise ValueError(name)
    print("done", name)
    return name


async def main():
    try:
        await asyncio.gather(work("a", 0.02), work("b", 0.01, True), work("c", 0.015, True))
    except ValueError as error:
        print("failed", error)
    await asyncio.sleep(0.03)
    print(await asyncio.gather(work("d", 0), work("e", 0, True), return_exceptions=True))


asyncio.run(main())
