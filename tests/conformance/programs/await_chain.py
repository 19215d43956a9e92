import asyncio


async def inner(depth):
    if depth == 0:
        await asyncio.sleep(0.01)
        return []
    return [depth, *await inner(depth - 1)]


async def main():
    print(await inner(5))


asyncio.run(main())
