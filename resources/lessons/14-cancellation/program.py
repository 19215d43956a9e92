import asyncio

async def download(name):  #@download.start
    try:
        await asyncio.sleep({{duration}})  #@download.sleep
        print(f"{name} is complete")  #@download.print
    except asyncio.CancelledError:
        print(f"{name} is asked to stop")  #@download.asked
#?{not swallow}         raise  #@download.again
    finally:
        await asyncio.sleep({{cleanup}})  #@download.cleanup
        print(f"{name} has cleaned up")  #@download.clean #@download.return #@download.cancel

async def main():  #@main.start
    task = asyncio.create_task(download("video"))  #@main.create
    await asyncio.sleep({{after}})  #@main.sleep
    task.cancel()  #@main.cancel
    print("cancel() has returned")  #@main.returned
    try:
        await task  #@main.await
        print("main sees a result")  #@main.result
    except asyncio.CancelledError:
        print("main sees a cancelled task")  #@main.cancelled
    print("main ends")  #@main.print #@main.return

asyncio.run(main())
