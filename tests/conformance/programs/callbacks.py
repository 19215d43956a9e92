import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "later 0")
    loop.call_soon(print, "soon")
    loop.call_soon_threadsafe(print, "threadsafe")
    handle = loop.call_soon(print, "never")
    handle.cancel()
    now = loop.time()
    loop.call_at(now + 0.04, print, "at 0.04")
    loop.call_later(0.02, print, "later 0.02")
    timer = loop.call_later(0.03, print, "never")
    timer.cancel()
    print(handle.cancelled(), timer.cancelled(), timer.when() > now)
    await asyncio.sleep(0.06)


asyncio.run(main())
