#: from 3.11
import asyncio


async def party(barrier, number):
    async with barrier as position:
        if position == 0:
            print("all are here")
    await barrier.wait()
    return number


async def main():
    barrier = asyncio.Barrier(3)
    print(await asyncio.gather(*(party(barrier, number) for number in range(3))))
    task = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    try:
        await task
    except asyncio.BrokenBarrierError:
        print("broken", barrier.broken)


asyncio.run(main())
