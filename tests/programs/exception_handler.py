import asyncio


def handle(loop, context):
    print(sorted(context), repr(context.get("exception")))


async def fail():
    raise OSError("lost")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handle)
    loop.call_soon(lambda: 1 / 0)
    task = asyncio.ensure_future(fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    print(loop.get_exception_handler() is handle)


asyncio.run(main())
