import asyncio
import threading
import time


def worker(loop, future):
    time.sleep(0.02)
    print("thread", threading.current_thread().name)
    loop.call_soon_threadsafe(future.set_result, "from the thread")


async def answer(delay):
    await asyncio.sleep(delay)
    return 42


def asker(loop):
    return asyncio.run_coroutine_threadsafe(answer(0.02), loop).result()


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    thread = threading.Thread(target=worker, args=(loop, future), name="helper")
    thread.start()
    print(await future)
    thread.join()
    print(await asyncio.to_thread(asker, loop))


asyncio.run(main())
