import asyncio
import logging
import time


async def slow():
    time.sleep(0.03)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.02
    await slow()
    await asyncio.sleep(0)
    try:
        loop.call_soon(main)
    except TypeError as error:
        print(error)
    print(loop.get_debug())


logging.basicConfig(level=logging.ERROR)
asyncio.run(main(), debug=True)
