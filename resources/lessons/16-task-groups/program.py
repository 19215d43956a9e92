import asyncio

async def fetch(name, delay):  #@fetch.start
    try:
        await asyncio.sleep(delay)  #@fetch.sleep
    except asyncio.CancelledError:
        print(f"{name} is cancelled")  #@fetch.cancelled
        raise  #@fetch.cancel
    if name == {{fails}}:
        raise ValueError(f"no {name}")  #@fetch.raise
    print(f"Got {name}")  #@fetch.print #@fetch.return

async def main():  #@main.start
    try:
        async with asyncio.TaskGroup() as group:  #@main.group
            group.create_task(fetch("users", {{users}}))  #@main.users
            group.create_task(fetch("posts", {{posts}}))  #@main.posts
            group.create_task(fetch("comments", {{comments}}))  #@main.comments
        print("All there")  #@main.print
    except* ValueError as errors:
        for error in errors.exceptions:  #@main.for
            print(f"Failed: {error!r}")  #@main.failed
    print("main ends")  #@main.end #@main.return

asyncio.run(main())
