#: from 3.12
import asyncio


async def cached(value):
    print("eager", value)
    return value


async def waits(value):
    print("begins", value)
    await asyncio.sleep(0)
    print("ends", value)


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(cached(1))
    print(task.done(), await task)
    await asyncio.gather(waits(2), cached(3), waits(4))
    event = asyncio.Event()
    task = asyncio.create_task(event.wait())
    asyncio.get_running_loop().call_later(0.001, event.set)
    print(task.done(), await task)


asyncio.run(main())
