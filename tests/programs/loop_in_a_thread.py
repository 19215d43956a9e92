import asyncio
import threading


async def work(name):
    await asyncio.sleep(0.002)
    return f"{name} in {threading.current_thread().name}"


def run_loop(name, results):
    results.append(asyncio.run(work(name)))


results = []
threads = [threading.Thread(target=run_loop, args=(name, results), name=f"thread-{name}") for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results))
