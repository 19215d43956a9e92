import asyncio
import concurrent.futures
import time


def cpu_bound(number):
    return sum(range(number))


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(2, "pool") as pool:
        print(await loop.run_in_executor(pool, cpu_bound, 1000))
        print(await asyncio.gather(*(loop.run_in_executor(pool, time.sleep, 0.002) for _ in range(4))))
        print(list(pool.map(cpu_bound, [10, 20])))
        print(await asyncio.wrap_future(pool.submit(cpu_bound, 5)))
    print(await loop.run_in_executor(None, cpu_bound, 100))


asyncio.run(main())
