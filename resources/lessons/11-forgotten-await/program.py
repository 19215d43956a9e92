import asyncio

async def save(name):  #@save.start
    print(f"Saving {name}...")  #@save.print
    await asyncio.sleep(1.0)  #@save.sleep
    print(f"{name} is saved")  #@save.saved #@save.return

async def main():  #@main.start
    print("main calls save")  #@main.calls
#?{not keep and not awaited}     save("draft")  #@main.dropped
#?{not keep and awaited}     await save("draft")  #@main.await
#?{keep}     job = save("draft")  #@main.keep
#?{keep and awaited}     await job  #@main.job
    print("main goes on")  #@main.print
    await asyncio.sleep({{pause}})  #@main.sleep
    print("main ends")  #@main.end #@main.return

asyncio.run(main())
