import asyncio


async def party(name, barrier):
    index = await barrier.wait()
    print(name, index)
    async with barrier as position:
        print(name, "again", position)


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(party(name, barrier) for name in "abc"))
    print(barrier.n_waiting, barrier.broken)


asyncio.run(main())
