#: from 3.11
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(name, delay), name=name) for name, delay in (("a", 0.02), ("b", 0.01))]
    print([(task.get_name(), task.result()) for task in tasks])


asyncio.run(main())
