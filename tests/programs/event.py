import asyncio


async def waiter(event, number):
    await event.wait()
    print("got it", number)


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, number)) for number in range(3)]
    await asyncio.sleep(0.001)
    print(event.is_set())
    event.set()
    await asyncio.gather(*tasks)
    event.clear()
    print(event.is_set())


asyncio.run(main())
