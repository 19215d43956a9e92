import asyncio


async def work(name):
    try:
        await asyncio.sleep(1)
    finally:
        print("stopped", name)


async def main():
    outer = asyncio.gather(work("a"), work("b"))
    await asyncio.sleep(0)
    print(outer.cancel(), outer.cancelled())
    try:
        await outer
    except asyncio.CancelledError:
        print("cancelled", outer.cancelled())
    child = asyncio.create_task(work("c"))
    outer = asyncio.gather(child, asyncio.sleep(0.01), return_exceptions=True)
    await asyncio.sleep(0)
    child.cancel()
    print(await outer)


asyncio.run(main())
