import asyncio

async def fetch(name, delay):  #@fetch.start
    print(f"Fetching {name}...")  #@fetch.print
    await asyncio.sleep(delay)  #@fetch.sleep
    if name == {{fails}}:  #@fetch.if
        raise ConnectionError(f"no {name}")  #@fetch.raise
    print(f"Got {name}")  #@fetch.got
    return f"{name} data"  #@fetch.return

async def main():  #@main.start
    try:
        results = await asyncio.gather(  #@main.gather
            fetch("users", 2.0),  #@main.users
            fetch("posts", 1.0),  #@main.posts
            fetch("comments", 3.0),  #@main.comments
            return_exceptions={{return_exceptions}},
        )
        print(results)  #@main.results
    except ConnectionError as error:
        print(f"main caught {error!r}")  #@main.caught
        await asyncio.sleep(3.0)  # other work  #@main.sleep
    print("main is done")  #@main.done #@main.return

asyncio.run(main())
