import asyncio
import time

async def crunch(queue):  #@crunch.start
    while not queue.empty():  #@crunch.while #@crunch.return
        number = await queue.get()  #@crunch.get
        time.sleep({{cost}})  #@crunch.work
#?{every > 0}         if number % {{every}} == 0:
#?{every > 0}             await asyncio.sleep(0)  #@crunch.yield

async def heartbeat():  #@heartbeat.start
    while True:
        print("beat")  #@heartbeat.print
        await asyncio.sleep(0.5)  #@heartbeat.sleep

async def main():  #@main.start
    queue = asyncio.Queue()  #@main.queue
    for number in range(1, {{items}} + 1):
        queue.put_nowait(number)  #@main.put
    beats = asyncio.create_task(heartbeat())  #@main.heartbeat
    crunching = asyncio.create_task(crunch(queue))  #@main.crunch
    await crunching  #@main.wait
    beats.cancel()  #@main.cancel
    print("All items are done")  #@main.print #@main.return

asyncio.run(main())
