"""Three stages with bounded queues between them."""
import asyncio

DONE = object()


async def produce(out):
    for number in range(12):
        await out.put(number)
    await out.put(DONE)


async def square(source, out):
    while True:
        item = await source.get()
        if item is DONE:
            await out.put(DONE)
            return
        await asyncio.sleep(0.0005)
        await out.put(item * item)


async def total(source):
    result = 0
    while (item := await source.get()) is not DONE:
        result += item
    return result


async def main():
    numbers, squares = asyncio.Queue(2), asyncio.Queue(2)
    *_, result = await asyncio.gather(produce(numbers), square(numbers, squares), total(squares))
    print(result)


asyncio.run(main())
