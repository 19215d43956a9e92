import asyncio


async def work(name):
    try:
        print("start", name)
        await asyncio.sleep(10)
    finally:
        print("cleaned up", name)


async def main():
    asyncio.create_task(work("a"))
    await asyncio.sleep(0)
    asyncio.create_task(work("b"))
    print("main ends")


asyncio.run(main())
