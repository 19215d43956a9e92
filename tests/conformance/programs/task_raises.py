import asyncio


async def fail():
    await asyncio.sleep(0)
    raise ValueError("no")


async def main():
    task = asyncio.create_task(fail())
    try:
        await task
    except ValueError as error:
        print(repr(error), task.exception() is error)


asyncio.run(main())
