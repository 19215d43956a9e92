import asyncio


async def dine(name, first, second, table):
    for _ in range(3):
        async with first:
            await asyncio.sleep(0)
            async with second:
                await asyncio.sleep(0.0005)
                table.append(name)


async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    table = []
    places = [sorted((number, (number + 1) % 5)) for number in range(5)]
    await asyncio.gather(*(dine(n, forks[a], forks[b], table) for n, (a, b) in enumerate(places)))
    print(len(table), sorted(set(table)))


asyncio.run(main())
