import asyncio


async def consumer(condition, stock, name):
    async with condition:
        await condition.wait_for(lambda: stock)
        print(name, "takes", stock.pop())


async def main():
    condition, stock = asyncio.Condition(), []
    tasks = [asyncio.create_task(consumer(condition, stock, name)) for name in "ab"]
    await asyncio.sleep(0)
    for item in (1, 2):
        async with condition:
            stock.append(item)
            condition.notify()
        await asyncio.sleep(0.001)
    await asyncio.gather(*tasks)
    async with condition:
        condition.notify_all()


asyncio.run(main())
