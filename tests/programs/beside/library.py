"""Part of modules_beside_it.py."""
import asyncio


class Failure(Exception):
    pass


async def double(number):
    await asyncio.sleep(0)
    return 2 * number


async def fail():
    raise Failure("on purpose")
