#: from 3.11
import asyncio


async def fail(error):
    await asyncio.sleep(0)
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("a")))
            group.create_task(fail(KeyError("b")))
            group.create_task(asyncio.sleep(10))
    except* ValueError as group:
        print("values", group.exceptions)
    except* KeyError as group:
        print("keys", group.exceptions)
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(OSError("uncaught")))


asyncio.run(main())
