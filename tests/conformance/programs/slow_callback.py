import asyncio
import time


async def main():
    print("debug", asyncio.get_running_loop().get_debug())
    time.sleep(0.15)
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(time.sleep, 0.12)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
