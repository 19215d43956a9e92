import asyncio

async def save():  #@save.start
    try:
        await asyncio.sleep({{save}})  #@save.sleep
        print("save: done")  #@save.done #@save.return
    except asyncio.CancelledError:
        print("save: cancelled")  #@save.cancelled
        raise  #@save.cancel

async def request(saving):  #@request.start
    try:
#?{shielded}         await asyncio.shield(saving)  #@request.shield
#?{not shielded}         await saving  #@request.await
        print("request: answered")  #@request.answered #@request.return
    except asyncio.CancelledError:
        print("request: cancelled")  #@request.cancelled
        raise  #@request.cancel

async def main():  #@main.start
    saving = asyncio.create_task(save())  #@main.saving
    serving = asyncio.create_task(request(saving))  #@main.serving
    await asyncio.sleep({{after}})  #@main.sleep
#?{target == 'request'}     serving.cancel()  #@main.cancel_request
#?{target == 'save'}     saving.cancel()  #@main.cancel_save
#?{wait}     await asyncio.wait([serving, saving])  #@main.wait_both
#?{not wait}     await asyncio.wait([serving])  #@main.wait_request
    print("main: ends")  #@main.ends #@main.return

asyncio.run(main())
