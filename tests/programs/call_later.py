import asyncio


def display(loop, end):
    print("tick")
    if loop.time() + 0.005 < end:
        loop.call_later(0.005, display, loop, end)
    else:
        loop.stop()


loop = asyncio.new_event_loop()
loop.call_soon(display, loop, loop.time() + 0.002)
handle = loop.call_later(60, print, "never")
loop.call_at(loop.time(), print, "now")
handle.cancel()
print(handle.cancelled())
loop.run_forever()
loop.close()
