import asyncio
from inspect import getcoroutinestate

async def greet(name):  #@greet.start
    print(f"Hello, {name}!")  #@greet.hello
    await asyncio.sleep(1.0)  #@greet.sleep
    return f"Goodbye, {name}!"  #@greet.return

async def count(things):  #@count.start
    for number in 1, 2, 3:  #@count.for #@count.return
        print(f"{number} {things}")  #@count.print
        await asyncio.sleep(0.25)  #@count.sleep

async def main():  #@main.start
    print("Calling greet")  #@main.calls
    greeting = greet({{name}})  #@main.call
    print(getcoroutinestate(greeting))  #@main.state
#?{others != 'nobody'}     sheep = asyncio.create_task(count("sheep"))  #@main.sheep
#?{others == 'both'}     stars = asyncio.create_task(count("stars"))  #@main.stars
    goodbye = await greeting  #@main.await
    print(goodbye)  #@main.print #@main.return

asyncio.run(main())
