import asyncio


async def work():
    await asyncio.sleep(0.02)
    print("work is done")
    return 5


async def guarded(inner):
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError:
        print("guard cancelled")
        return await inner


async def main():
    inner = asyncio.create_task(work())
    outer = asyncio.create_task(guarded(inner))
    await asyncio.sleep(0)
    outer.cancel()
    print(await outer, inner.cancelled())
    print(await asyncio.shield(work()), await asyncio.shield(inner))


asyncio.run(main())
