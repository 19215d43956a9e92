import asyncio

async def fetch(name, delay):  #@fetch.start
    await asyncio.sleep(delay)  #@fetch.sleep
#?{broken}     if name == "users":
#?{broken}         raise ValueError(name)  #@fetch.raise
    return f"{name} data"  #@fetch.return

async def main():  #@main.start
    tasks = [
        asyncio.create_task(fetch("users", {{users}})),  #@main.users
        asyncio.create_task(fetch("posts", {{posts}})),  #@main.posts
        asyncio.create_task(fetch("comments", {{comments}})),  #@main.comments
    ]
    done, pending = await asyncio.wait(  #@main.wait
        tasks,
#?{timeout > 0}         timeout={{timeout}},
#?{mode == 'FIRST_COMPLETED'}         return_when=asyncio.FIRST_COMPLETED,
#?{mode == 'FIRST_EXCEPTION'}         return_when=asyncio.FIRST_EXCEPTION,
#?{mode == 'ALL_COMPLETED'}         return_when=asyncio.ALL_COMPLETED,
    )
    print(f"{len(done)} done, {len(pending)} pending")  #@main.print
    await asyncio.wait(tasks)  #@main.rest
    print([t.exception() or t.result() for t in tasks])  #@main.results #@main.return

asyncio.run(main())
