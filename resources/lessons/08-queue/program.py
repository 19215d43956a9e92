import asyncio

async def producer(queue):  #@producer.start
    for i in range({{items}}):  #@producer.for
        await queue.put(f"item-{i}")  #@producer.put
        await asyncio.sleep({{produce}})  #@producer.sleep
    await queue.put(None)  #@producer.sentinel #@producer.return

async def worker(name, queue):  #@worker.start
    while (item := await queue.get()) is not None:  #@worker.get
        print(f"{name} took {item}")  #@worker.print
        await asyncio.sleep({{work}})  #@worker.sleep
    await queue.put(None)  #@worker.sentinel #@worker.return

async def main():  #@main.start
    queue = asyncio.Queue(maxsize={{maxsize}})  #@main.queue
    await asyncio.gather(  #@main.gather
        producer(queue),  #@main.producer
        worker("worker-1", queue),  #@main.worker-1
#?{workers >= 2}         worker("worker-2", queue),  #@main.worker-2
#?{workers >= 3}         worker("worker-3", queue),  #@main.worker-3
#?{workers >= 4}         worker("worker-4", queue),  #@main.worker-4
    )
    left = queue.get_nowait()  #@main.left
    print(f"Left in the queue: {left}")  #@main.print #@main.return

asyncio.run(main())
