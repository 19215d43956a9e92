import asyncio

async def fetch(name):  #@fetch.start
    await asyncio.sleep({{delay}})  #@fetch.sleep
    return f"{name} data"  #@fetch.return

#?{nested} def load(name):  #@load.start
#?{nested}     coroutine = fetch(name)  #@load.call
#?{nested}     try:
#?{nested}         print(asyncio.run(coroutine))  #@load.run
#?{nested}     except RuntimeError as error:
#?{nested}         print(f"RuntimeError: {error}")  #@load.error #@load.return
#?{nested} 
async def main():  #@main.start
    print("The loop is running")  #@main.running
#?{nested}     load("users")  #@main.load
#?{not nested}     print(await fetch("users"))  #@main.await
    print("main ends")  #@main.print #@main.return

asyncio.run(main())
