import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(name):
    time.sleep(0.02)
    print("job", name)
    return name


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="pool") as pool:
        futures = [loop.run_in_executor(pool, job, name) for name in "abc"]
        await asyncio.sleep(0.01)
        print(futures[2].cancel(), futures[0].done())
        print(await asyncio.gather(*futures, return_exceptions=True))
        last = loop.run_in_executor(pool, job, "d")
    print("pool is shut down")
    print(await last)


asyncio.run(main())
