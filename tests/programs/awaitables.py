import asyncio
import types


class Value:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield
        yield from asyncio.sleep(0.001).__await__()
        return self.value


class Countdown:
    def __init__(self, count):
        self.count = count

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.count:
            raise StopAsyncIteration
        self.count -= 1
        await asyncio.sleep(0)
        return self.count


@types.coroutine
def old_style():
    yield
    return "old"


async def main():
    print(await Value(5), await old_style())
    print([number async for number in Countdown(3)])


asyncio.run(main())
