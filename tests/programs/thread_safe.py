import asyncio
import threading


async def coroutine(number):
    await asyncio.sleep(0.001)
    return number * 2


def from_outside(loop, results):
    for number in range(3):
        results.append(asyncio.run_coroutine_threadsafe(coroutine(number), loop).result(5))
    loop.call_soon_threadsafe(loop.stop)


loop = asyncio.new_event_loop()
results = []
thread = threading.Thread(target=from_outside, args=(loop, results))
loop.call_soon(thread.start)
loop.run_forever()
thread.join()
loop.close()
print(results)
