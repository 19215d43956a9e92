"""Prints its tracebacks itself: they name no file and no line that plain Python would not name."""
import asyncio
import logging
import os
import re
import sys
import traceback


def tell():
    print(re.sub(r"0x[0-9a-f]+", "0x", traceback.format_exc()).replace(os.sep, "/"))


async def deep(number):
    if number:
        await deep(number - 1)
    await asyncio.sleep(0)
    raise ValueError("deep")


async def main():
    try:
        await asyncio.create_task(deep(2))
    except ValueError:
        tell()
    try:
        await asyncio.wait_for(asyncio.shield(deep(1)), 1)
    except ValueError:
        tell()
    try:
        await asyncio.get_running_loop().run_in_executor(None, int, "x")
    except ValueError:
        tell()
    async with asyncio.Semaphore(1):
        task = asyncio.create_task(deep(0))
        await asyncio.wait([task])
        logging.basicConfig(stream=sys.stdout)
        logging.error("logged", exc_info=task.exception())


asyncio.run(main())
