import asyncio
import time

def blocking_fetch(name, delay):  #@blocking_fetch.start
    print(f"Fetching {name}...")  #@blocking_fetch.print
    time.sleep(delay)  #@blocking_fetch.sleep
    print(f"Got {name}")  #@blocking_fetch.got #@blocking_fetch.return

async def fetch(name, delay):  #@fetch.start
    print(f"Fetching {name}...")  #@fetch.print
    await asyncio.sleep(delay)  #@fetch.sleep
    print(f"Got {name}")  #@fetch.got #@fetch.return

async def main():  #@main.start
    start = time.perf_counter()  #@main.sync_clock
    blocking_fetch("users", {{users}})  #@main.sync_users
    blocking_fetch("posts", {{posts}})  #@main.sync_posts
    blocking_fetch("comments", {{comments}})  #@main.sync_comments
    elapsed = time.perf_counter() - start  #@main.sync_elapsed
    print(f"One after another: {elapsed:.1f} s")  #@main.sync_print

    start = time.perf_counter()  #@main.async_clock
    await asyncio.gather(  #@main.gather
        fetch("users", {{users}}),  #@main.users
        fetch("posts", {{posts}}),  #@main.posts
        fetch("comments", {{comments}}),  #@main.comments
    )
    elapsed = time.perf_counter() - start  #@main.async_elapsed
    print(f"Together: {elapsed:.1f} s")  #@main.async_print #@main.return

asyncio.run(main())
