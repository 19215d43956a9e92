import asyncio
import functools


def finished(name, task):
    print(name, task.done(), task.result())


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(asyncio.sleep(0.001, "result"))
    task.add_done_callback(functools.partial(finished, "partial"))
    task.add_done_callback(lambda task: print("second"))
    task.add_done_callback(print)
    print(task.remove_done_callback(print))
    await task
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print("the loop goes on")


asyncio.run(main())
