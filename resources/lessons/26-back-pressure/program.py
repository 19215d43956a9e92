import asyncio

async def producer(queue):  #@producer.start
    loop = asyncio.get_running_loop()
    for _ in range({{items}}):  #@producer.for
        await queue.put(loop.time())  #@producer.put
        await asyncio.sleep({{produce}})  #@producer.sleep
    await queue.put(None)  #@producer.end #@producer.return

async def consumer(queue):  #@consumer.start
    loop = asyncio.get_running_loop()
    while (made := await queue.get()) is not None:  #@consumer.get #@consumer.return
        await asyncio.sleep({{work}})  #@consumer.sleep
        age = loop.time() - made  #@consumer.age
        print(f"{age:.1f} s old, {queue.qsize()} left")  #@consumer.print

async def main():  #@main.start
    queue = asyncio.Queue(maxsize={{maxsize}})  #@main.queue
    await asyncio.gather(  #@main.gather
        producer(queue),
        consumer(queue),
    )
    print("All done")  #@main.print #@main.return

asyncio.run(main())
