import asyncio


async def main():
    loop = asyncio.get_running_loop()
    timers = [loop.call_later(1 + number / 1000, print, "never") for number in range(150)]
    for timer in timers[:140]:
        timer.cancel()
    await asyncio.sleep(0.01)
    print(len(loop._scheduled))
    for timer in timers:
        timer.cancel()


asyncio.run(main())
