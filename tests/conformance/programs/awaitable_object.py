import asyncio


class Twice:
    def __await__(self):
        yield
        yield from asyncio.sleep(0.01).__await__()
        return "twice"


async def main():
    print(await Twice(), await asyncio.gather(Twice(), Twice()))
    print(await asyncio.ensure_future(Twice()))


asyncio.run(main())
