import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def resource(name):
    await asyncio.sleep(0.01)
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0.01)
        print("close", name)


async def main():
    async with resource("a"), resource("b"):
        print("inside")
    async with AsyncExitStack() as stack:
        print([await stack.enter_async_context(resource(name)) for name in "cd"])


asyncio.run(main())
