import asyncio


async def waiter(name, future):
    try:
        print(name, await future)
    except (ValueError, asyncio.CancelledError) as error:
        print(name, repr(error))


async def main():
    loop = asyncio.get_running_loop()
    good, bad, gone = (loop.create_future() for _ in range(3))
    tasks = [asyncio.create_task(waiter(*pair)) for pair in zip("abc", (good, bad, gone))]
    await asyncio.sleep(0)
    gone.cancel()
    bad.set_exception(ValueError("bad"))
    good.set_result("good")
    await asyncio.gather(*tasks)
    try:
        good.set_result(2)
    except asyncio.InvalidStateError as error:
        print(type(error).__name__)


asyncio.run(main())
