import asyncio


async def greedy(event):
    event.set()
    for number in range(5):
        await event.wait()
        print("greedy", number)


async def polite():
    print("polite")


async def main():
    event = asyncio.Event()
    await asyncio.gather(greedy(event), polite())


asyncio.run(main())
