import asyncio
import time


def job(name, delay):
    time.sleep(delay)
    return name


def broken():
    raise ValueError("in a thread")


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.run_in_executor(None, job, name, delay) for name, delay in (("a", 0.06), ("b", 0.02))]
    for future in asyncio.as_completed(futures):
        print(await future)
    print(await asyncio.to_thread(job, "c", 0.01))
    try:
        await loop.run_in_executor(None, broken)
    except ValueError as error:
        print(repr(error))


asyncio.run(main())
