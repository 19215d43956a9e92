import asyncio
import contextlib


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open")
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0)
        print("close", kind and kind.__name__)
        return kind is KeyError


@contextlib.asynccontextmanager
async def transaction(connection):
    print("begin")
    try:
        yield connection
    except ValueError:
        print("roll back")
    else:
        print("commit")


async def main():
    async with Connection() as connection, transaction(connection):
        await asyncio.sleep(0.001)
    async with Connection() as connection, transaction(connection):
        raise ValueError
    async with Connection():
        raise KeyError
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(Connection())
        stack.push_async_callback(asyncio.sleep, 0)


asyncio.run(main())
