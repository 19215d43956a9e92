import asyncio


async def square(number):
    await asyncio.sleep(0.001 * number)
    if number == 3:
        raise ValueError(number)
    return number * number


async def main():
    print(await asyncio.gather(*map(square, range(3))))
    print(await asyncio.gather(*map(square, range(5)), return_exceptions=True))
    try:
        await asyncio.gather(*map(square, range(5)))
    except ValueError as error:
        print("failed:", error)
    print(await asyncio.gather())


asyncio.run(main())
