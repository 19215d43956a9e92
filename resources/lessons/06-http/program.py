import asyncio
import time

PAGES = {  # what the pretended server has: seconds, status or error, bytes
    "/users": ({{odd}}, 200, 480),
#?{failure == 'none'}     "/posts": ({{even}}, 200, 960),
#?{failure == '404'}     "/posts": ({{even}}, 404, 9),
#?{failure == 'timeout'}     "/posts": (60.0, 200, 960),
#?{failure == 'refused'}     "/posts": (0.1, ConnectionRefusedError(), 0),
#?{failure == 'broken'}     "/posts": ({{even}}, asyncio.IncompleteReadError(b"", 960), 0),
    "/comments": ({{odd}}, 200, 720),
    "/albums": ({{even}}, 200, 240),
    "/photos": ({{odd}}, 200, 1200),
}

async def get(path):  #@get.start
    delay, status, length = PAGES[path]  #@get.page
    await asyncio.sleep(delay)  #@get.sleep
    if isinstance(status, Exception):  #@get.if
        raise status  #@get.raise
    return status, length  #@get.return

async def fetch(path, connections):  #@fetch.start
    async with connections:  #@fetch.enter #@fetch.return
        try:
            status, length = await asyncio.wait_for(get(path), 3.0)  #@fetch.get
            print(f"{path}: {status}, {length} bytes")  #@fetch.print
        except (OSError, EOFError, asyncio.TimeoutError) as error:
            print(f"{path}: {type(error).__name__}")  #@fetch.failed

async def main():  #@main.start
    connections = asyncio.Semaphore({{limit}})  #@main.semaphore

    start = time.perf_counter()  #@main.sequential_clock
    for path in PAGES:  #@main.for
        await fetch(path, connections)  #@main.fetch
    elapsed = time.perf_counter() - start  #@main.sequential_elapsed
    print(f"One after another: {elapsed:.1f} s")  #@main.sequential

    start = time.perf_counter()  #@main.together_clock
    await asyncio.gather(  #@main.gather
        *(fetch(path, connections) for path in PAGES)
    )
    elapsed = time.perf_counter() - start  #@main.together_elapsed
    print(f"Together: {elapsed:.1f} s")  #@main.together #@main.return

asyncio.run(main())
