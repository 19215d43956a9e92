import asyncio


async def numbers(count):
    try:
        for number in range(count):
            await asyncio.sleep(0.01)
            yield number
    finally:
        await asyncio.sleep(0)
        print("closed")


async def main():
    async for number in numbers(3):
        print(number)
    generator = numbers(3)
    async for number in generator:
        print(number)
        break
    await generator.aclose()
    print([number async for number in numbers(2)])


asyncio.run(main())
