import asyncio


async def waiter(name, condition):
    async with condition:
        try:
            await condition.wait()
            print("woken", name)
        except asyncio.CancelledError:
            print("cancelled", name)
            raise


async def main():
    condition = asyncio.Condition(asyncio.Lock())
    tasks = [asyncio.create_task(waiter(name, condition)) for name in "abc"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify(1)
        tasks[1].cancel()
        await asyncio.sleep(0)
        print("still locked")
    await asyncio.sleep(0.01)
    async with condition:
        condition.notify_all()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
