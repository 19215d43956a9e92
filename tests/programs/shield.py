import asyncio


async def important():
    try:
        await asyncio.sleep(0.02)
        print("important work is done")
        return 1
    except asyncio.CancelledError:
        print("never printed")
        raise


async def main():
    inner = asyncio.ensure_future(important())
    outer = asyncio.ensure_future(asyncio.shield(inner))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled, inner", inner.done())
    print(await inner)


asyncio.run(main())
