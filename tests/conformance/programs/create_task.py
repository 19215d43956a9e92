import asyncio


async def work(name):
    print("start", name)
    await asyncio.sleep(0)
    print("end", name)
    return name.upper()


async def main():
    first = asyncio.create_task(work("a"))
    second = asyncio.create_task(work("b"), name="named")
    print(second.get_name(), first.done())
    print(await first, await second, await first)


asyncio.run(main())
