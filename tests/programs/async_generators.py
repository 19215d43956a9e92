import asyncio


async def ticker(delay, to):
    try:
        for number in range(to):
            yield number
            await asyncio.sleep(delay)
    finally:
        print("closed")


async def main():
    async for number in ticker(0.001, 3):
        print(number)
    print([number * 2 async for number in ticker(0, 4) if number % 2])
    generator = ticker(0, 9)
    print(await generator.__anext__(), await generator.asend(None))
    await generator.aclose()
    main.left = ticker(0, 5)
    async for number in main.left:
        break


asyncio.run(main())
