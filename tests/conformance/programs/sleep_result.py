import asyncio


async def main():
    print(await asyncio.sleep(0.01, "late"), await asyncio.sleep(0, result="soon"))


asyncio.run(main())
