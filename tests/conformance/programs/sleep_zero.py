import asyncio


async def spin(name, rounds):
    for number in range(rounds):
        print(name, number)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(spin("a", 3), spin("b", 5), spin("c", 1))


asyncio.run(main())
