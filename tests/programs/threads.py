import asyncio
import time


def blocking_io(number):
    time.sleep(0.005)
    return number


async def main():
    to_thread = asyncio.to_thread
    print(await asyncio.gather(*(to_thread(blocking_io, number) for number in range(4)), asyncio.sleep(0.001)))
    try:
        await to_thread(int, "x")
    except ValueError as error:
        print(error)


asyncio.run(main())
