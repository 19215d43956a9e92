import asyncio
import inspect
import io


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def main():
    task = asyncio.create_task(outer(), name="outer")
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()), asyncio.current_task().get_name(), task.get_coro().__name__)
    print([frame.f_code.co_name for frame in task.get_stack()], inspect.getcoroutinestate(task.get_coro()))
    text = io.StringIO()
    task.print_stack(file=text)
    print("await inner()" in text.getvalue())
    print(inspect.getsource(inner).count("await"))
    print(repr(task).split(" cb=")[0].split(" coro=")[0], type(task).__name__, isinstance(task, asyncio.Future))
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
