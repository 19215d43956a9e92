import asyncio


async def numbers(name):
    try:
        number = 0
        while True:
            yield number
            number += 1
    finally:
        print("closing", name)
        await asyncio.sleep(0)
        print("closed", name)


kept = []


async def main():
    async for number in numbers("dropped"):
        if number == 1:
            break
    for name in "abc":
        generator = numbers(name)
        kept.append(generator)
        print(await generator.__anext__())
    print("main ends")


asyncio.run(main())
