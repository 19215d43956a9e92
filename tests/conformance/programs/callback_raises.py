import asyncio


def broken():
    raise ZeroDivisionError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(broken)
    await asyncio.sleep(0)
    loop.call_later(0.01, broken)
    await asyncio.sleep(0.02)
    print("goes on")


asyncio.run(main())
