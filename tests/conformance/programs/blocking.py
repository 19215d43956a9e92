import asyncio
import time


async def tick():
    for number in range(3):
        print("tick", number)
        await asyncio.sleep(0.02)


async def main():
    task = asyncio.create_task(tick())
    await asyncio.sleep(0)
    time.sleep(0.05)
    print("blocked")
    await task


asyncio.run(main())
