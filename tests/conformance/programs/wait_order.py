import asyncio


async def work(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled", name)


async def main():
    tasks = [asyncio.create_task(work(name)) for name in "abcdefghijkl"]
    await asyncio.sleep(0)
    for task in tasks[::-1]:
        task.cancel()
    done, _ = await asyncio.wait(tasks)
    print(len(done))


asyncio.run(main())
