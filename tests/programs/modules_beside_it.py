import asyncio

from beside import library


async def main():
    print(await library.double(21))
    try:
        await library.fail()
    except library.Failure as error:
        print(type(error).__module__, error)


asyncio.run(main())
