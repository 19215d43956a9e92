import asyncio


async def getter(name, queue):
    print(name, await queue.get())


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(getter(name, queue)) for name in "ab"]
    await asyncio.sleep(0)
    queue.put_nowait(1)
    print("stolen", queue.get_nowait())
    queue.put_nowait(2)
    queue.put_nowait(3)
    await asyncio.gather(*tasks)


asyncio.run(main())
