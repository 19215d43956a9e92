import asyncio

SITE = {  # page: seconds that it takes, links on it
    "/": (0.3, ["/docs", "/blog", "/shop"]),
    "/docs": (1.0, ["/", "/api", "/faq"]),
    "/blog": (0.4, ["/docs", "/news", "/team"]),
    "/shop": ({{shop}}, ["/docs", "/cart"]),
    "/api": (0.8, ["/docs"]),
    "/faq": (0.6, ["/", "/docs"]),
    "/news": (0.5, ["/blog"]),
    "/team": (0.3, ["/"]),
    "/cart": (0.4, ["/shop"]),
}

async def fetch(page):  #@fetch.start
    seconds, links = SITE[page]
    await asyncio.sleep(seconds)  #@fetch.sleep
    return links

async def worker(name, queue, seen, limit):  #@worker.start
    while True:
        page = await queue.get()  #@worker.get
        try:
            async with limit, asyncio.timeout({{timeout}}):  #@worker.limit
                links = await fetch(page)  #@worker.fetch
            print(f"{name}: {page}")  #@worker.print
        except TimeoutError:
            links = []
            print(f"{name}: {page} timed out")  #@worker.timeout
        for link in links:
            if link not in seen:
                seen.add(link)
                queue.put_nowait(link)  #@worker.put
        queue.task_done()  #@worker.task_done

async def main():  #@main.start
    queue = asyncio.Queue()  #@main.queue
    queue.put_nowait("/")  #@main.put
    seen = {"/"}
    limit = asyncio.Semaphore({{limit}})  #@main.limit
    workers = []
    for number in range(1, {{workers}} + 1):
        name = f"worker-{number}"
        crawling = worker(name, queue, seen, limit)
        workers.append(asyncio.create_task(crawling))  #@main.worker
    await queue.join()  #@main.join
    for task in workers:
        task.cancel()  #@main.cancel
    await asyncio.gather(  #@main.gather
        *workers, return_exceptions=True
    )
    print(f"{len(seen)} pages found")  #@main.print #@main.return

asyncio.run(main())
