import asyncio


async def fetch(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    for future in asyncio.as_completed([fetch(delay) for delay in (0.06, 0.02, 0.04)]):
        print(await future)
    try:
        for future in asyncio.as_completed([fetch(0), fetch(9)], timeout=0.03):
            print(await future)
    except asyncio.TimeoutError:
        print("too late")


asyncio.run(main())
