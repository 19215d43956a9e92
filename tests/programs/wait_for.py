import asyncio


async def forever():
    try:
        await asyncio.sleep(3600)
    finally:
        print("cleaned up")


async def quick():
    return "quick"


async def main():
    print(await asyncio.wait_for(quick(), 1))
    try:
        await asyncio.wait_for(forever(), 0.01)
    except asyncio.TimeoutError:
        print("timeout!")
    future = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(future, 0)
    except asyncio.TimeoutError:
        print(future.cancelled())


asyncio.run(main())
