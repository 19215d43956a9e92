import asyncio


async def work(name, delay, fails=False):
    await asyncio.sleep(delay)
    if fails:
        raise ValueError(name)
    return name


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    plan = [("a", 0.02), ("b", 0.04, True), ("c", 0.06)]
    tasks = [asyncio.create_task(work(*arguments), name=arguments[0]) for arguments in plan]
    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        done, pending = await asyncio.wait(tasks, return_when=mode)
        print(mode, names(done), names(pending))
    done, pending = await asyncio.wait(tasks, timeout=1)
    print(len(done), len(pending), [task.exception() for task in tasks])


asyncio.run(main())
