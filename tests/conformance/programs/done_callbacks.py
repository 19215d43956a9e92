import asyncio
import contextvars

name = contextvars.ContextVar("name", default="none")


async def main():
    future = asyncio.get_running_loop().create_future()
    for text in ("one", "two", "three"):
        name.set(text)
        future.add_done_callback(lambda done: print(name.get(), done.result()))
    removed = print
    future.add_done_callback(removed)
    print(future.remove_done_callback(removed))
    future.set_result(7)
    print("set")
    await asyncio.sleep(0)
    future.add_done_callback(lambda done: print("late"))
    await asyncio.sleep(0)


asyncio.run(main())
