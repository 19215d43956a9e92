import asyncio


async def helper():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("helper cancelled")
        raise


async def main():
    asyncio.create_task(helper())
    await asyncio.sleep(0)
    raise RuntimeError("main fails")


try:
    asyncio.run(main())
except RuntimeError as error:
    print("caught", error)
