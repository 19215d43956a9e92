import asyncio

async def worker():  #@worker.start
    for job in range(1, {{jobs}} + 1):  #@worker.for #@worker.return
        try:
            await asyncio.sleep({{work}})  #@worker.sleep
            print(f"worker: job {job} done")  #@worker.done
        except asyncio.CancelledError:
            print(f"worker: job {job} cut off")  #@worker.cut
#?{not swallow}             raise  #@worker.cancel

async def logger():  #@logger.start
    try:
        while True:
            await asyncio.sleep(1.0)  #@logger.sleep
            print("logger: flushed")  #@logger.flushed
    finally:
        print("logger: closing")  #@logger.closing
        await asyncio.sleep({{cleanup}})  #@logger.cleanup
        print("logger: closed")  #@logger.closed #@logger.cancel

async def main():  #@main.start
    working = asyncio.create_task(worker())  #@main.worker
    logging = asyncio.create_task(logger())  #@main.logger
    await asyncio.sleep({{serve}})  #@main.sleep
    print("main: stop")  #@main.stop
#?{grace > 0}     await asyncio.wait([working], timeout={{grace}})  #@main.grace
    print("main: ends")  #@main.ends #@main.return

asyncio.run(main())
