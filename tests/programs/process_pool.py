import asyncio
import concurrent.futures


def cpu_bound(number):
    return sum(index * index for index in range(number))


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, cpu_bound, number) for number in (10, 100, 1000))))


if __name__ == "__main__":
    asyncio.run(main())
