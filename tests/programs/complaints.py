"""What Python complains of, on standard error."""
import asyncio
import gc


async def fail():
    raise ValueError("nobody asks")


async def main():
    asyncio.sleep(1)
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    del task
    gc.collect()
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
