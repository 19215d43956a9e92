import asyncio

async def fetch(name, delay):  #@fetch.start
    await asyncio.sleep(delay)  #@fetch.sleep
    return f"{name} data"  #@fetch.return

async def main():  #@main.start
    tasks = [
        asyncio.create_task(fetch("users", {{users}})),  #@main.users
        asyncio.create_task(fetch("posts", {{posts}})),  #@main.posts
        asyncio.create_task(fetch("comments", {{comments}})),  #@main.comments
    ]
#?{timeout == 0}     for coming in asyncio.as_completed(tasks):  #@main.for
#?{timeout == 0}         data = await coming  #@main.await
#?{timeout == 0}         print(f"{data}, {coming in tasks=}")  #@main.print
#?{timeout > 0}     try:
#?{timeout > 0}         for coming in asyncio.as_completed(tasks, timeout={{timeout}}):  #@main.for_until
#?{timeout > 0}             data = await coming  #@main.await_until
#?{timeout > 0}             print(f"{data}, {coming in tasks=}")  #@main.print_until
#?{timeout > 0}     except asyncio.TimeoutError:
#?{timeout > 0}         print("Time is up")  #@main.time_up
    print([task.done() for task in tasks])  #@main.done #@main.return

asyncio.run(main())
