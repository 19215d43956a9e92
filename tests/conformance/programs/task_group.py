import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    print("done", name)
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work("a", 0.03))
        group.create_task(work("b", 0.01), name="b")
        await asyncio.sleep(0.02)
        print("body is done")
    print(first.result())
    async with asyncio.TaskGroup():
        print("empty")


asyncio.run(main())
