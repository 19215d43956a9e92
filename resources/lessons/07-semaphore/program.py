import asyncio

async def fetch(name, limit):  #@fetch.start
    async with limit:  #@fetch.enter
        print(f"{name} is in")  #@fetch.print
        await asyncio.sleep({{time}})  #@fetch.sleep
    return f"{name} data"  #@fetch.return

async def main():  #@main.start
    limit = asyncio.Semaphore({{limit}})  #@main.semaphore
    names = [f"request-{i + 1}" for i in range({{requests}})]  #@main.names
    results = await asyncio.gather(  #@main.gather
        *(fetch(name, limit) for name in names)
    )
    print(f"{len(results)} results")  #@main.print #@main.return

asyncio.run(main())
