import asyncio


async def main():
    await asyncio.sleep(0.01)
    return "done"


loop = asyncio.new_event_loop()
try:
    print(loop.run_until_complete(main()))
    loop.call_later(0.02, loop.stop)
    loop.call_soon(print, "forever begins")
    loop.run_forever()
    print("forever ends")
finally:
    loop.close()
