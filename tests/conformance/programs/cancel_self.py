import asyncio


async def me():
    asyncio.current_task().cancel()
    return 1


async def once_more():
    asyncio.current_task().cancel()
    print(asyncio.current_task().uncancel())
    try:
        await asyncio.sleep(0)
        print("still here")
    except asyncio.CancelledError:
        print("cancelled")


async def main():
    print(await asyncio.gather(me(), return_exceptions=True))
    await asyncio.create_task(once_more())


asyncio.run(main())
