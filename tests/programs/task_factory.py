import asyncio


class NamedTask(asyncio.Task):
    def __repr__(self):
        return f"<{self.get_name()}>"


def factory(loop, coroutine, **options):
    print("made", coroutine.__name__)
    return NamedTask(coroutine, loop=loop, **options)


async def work():
    print(asyncio.current_task().get_name())


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    await asyncio.create_task(work(), name="worker")
    task = loop.create_task(work())
    task.set_name("renamed")
    await asyncio.gather(task, work())
    print(task)


asyncio.run(main())
