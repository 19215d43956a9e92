import asyncio


async def main():
    tasks = {asyncio.create_task(asyncio.sleep(delay)) for delay in (0.01, 0.5)}
    done, pending = await asyncio.wait(tasks, timeout=0.05)
    print(len(done), len(pending))
    for task in pending:
        task.cancel()
    done, pending = await asyncio.wait(pending)
    print([task.cancelled() for task in done])


asyncio.run(main())
