import asyncio
import gc


async def forever():
    await asyncio.get_running_loop().create_future()


async def main():
    asyncio.create_task(forever())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("collect")
    gc.collect()
    print("collected")


asyncio.run(main())
