import asyncio


async def main(name):
    await asyncio.sleep(0.01)
    print(name, asyncio.current_task().get_name())


asyncio.run(main("first"))
asyncio.run(main("second"))
