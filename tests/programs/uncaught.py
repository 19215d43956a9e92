import asyncio


class NoSuchUser(Exception):
    pass


async def find(name):
    await asyncio.sleep(0.001)
    raise NoSuchUser(name)


async def main():
    try:
        await asyncio.gather(find("ada"), asyncio.sleep(1))
    except NoSuchUser as error:
        raise RuntimeError("cannot go on") from error


asyncio.run(main())
