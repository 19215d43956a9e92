import asyncio


async def work(semaphore, running, number):
    async with semaphore:
        running.append(number)
        most = len(running)
        await asyncio.sleep(0.001)
        running.remove(number)
        return most


async def main():
    semaphore, running = asyncio.Semaphore(3), []
    print(max(await asyncio.gather(*(work(semaphore, running, number) for number in range(10)))))
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
