import asyncio


async def nap(name, delay):
    await asyncio.sleep(delay)
    print(name)


async def main():
    delays = {"a": 0.06, "b": 0.02, "c": 0.04, "d": 0.02, "e": -1, "f": 0}
    await asyncio.gather(*(nap(name, delay) for name, delay in delays.items()))


asyncio.run(main())
