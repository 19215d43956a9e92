import asyncio


async def set_after(future, delay, value):
    await asyncio.sleep(delay)
    future.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.create_task(set_after(future, 0.001, "... world"))
    print("hello ...", future.done())
    print(await future)
    failed = loop.create_future()
    failed.set_exception(ValueError("no"))
    try:
        await failed
    except ValueError as error:
        print(repr(error), repr(failed.exception()))
    try:
        future.set_result(2)
    except asyncio.InvalidStateError as error:
        print(error)


asyncio.run(main())
