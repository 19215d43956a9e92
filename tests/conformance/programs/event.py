import asyncio


async def wait(name, event):
    print(name, await event.wait(), event.is_set())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(wait(name, event)) for name in "ab"]
    await asyncio.sleep(0)
    event.set()
    event.set()
    event.clear()
    await asyncio.gather(*tasks)
    event.set()
    await wait("c", event)


asyncio.run(main())
