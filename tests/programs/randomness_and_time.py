import asyncio
import random
import time


async def main():
    loop = asyncio.get_running_loop()
    before, wall = loop.time(), time.monotonic()
    await asyncio.sleep(0.02)
    print(0.019 <= loop.time() - before < 1, 0.019 <= time.monotonic() - wall < 1)
    time.sleep(0.01)
    print(loop.time() - before >= 0.029, 0 <= random.random() < 1, time.perf_counter_ns() > 0)


asyncio.run(main())
