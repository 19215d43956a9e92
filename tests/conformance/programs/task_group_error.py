import asyncio


async def work(name, delay, fails=False):
    try:
        await asyncio.sleep(delay)
        if fails:
            raise ValueError(name)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for name in "abc":
                group.create_task(work(name, 1))
            group.create_task(work("d", 0.01, True))
            group.create_task(work("e", 0.01, True))
            await asyncio.sleep(2)
    except* ValueError as group:
        print(sorted(str(error) for error in group.exceptions))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("f", 1))
            await asyncio.sleep(0)
            raise KeyError("in the body")
    except* KeyError as group:
        print(group.exceptions)


asyncio.run(main())
