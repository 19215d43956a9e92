import asyncio


async def main():
    try:
        async with asyncio.timeout(0.02):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(2)
            except TimeoutError:
                print("inner")
            except asyncio.CancelledError:
                print("through the inner one")
                raise
    except TimeoutError:
        print("outer")


asyncio.run(main())
