"""Times one program on asyncio: scheduler.py PROGRAM [--uvloop] [--seconds S]

Prints a line of JSON. The same programs in C++ are in scheduler.cpp; compare.py runs both.
"""

import argparse
import asyncio
import json
import time

DEFAULT_SECONDS = 0.5
LEAST_YIELDS = 200_000
YIELDS_EACH = 10  # at the least
QUEUE_ITEMS = 200_000
MANY_TASKS = 100_000
TIMER_COUNT = 1_000_000
TIMER_FACTOR = 7919  # spreads the delays, in no order, ...
TIMER_MODULUS = 1_000_003  # ... over a second
LONG_TIME = 3600


class Measurement:
    """What a program has measured of itself, of one run or of several."""

    def __init__(self):
        self.operations = 0
        self.seconds = 0.0  # of CPU time
        self.memory = 0  # bytes, by which the peak has grown


def peak_memory():
    """The highest resident size so far, in bytes."""
    with open("/proc/self/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0


# The programs


async def yielder(count):
    for _ in range(count):
        await asyncio.sleep(0)


async def yields(result, tasks):
    each = max(LEAST_YIELDS // tasks, YIELDS_EACH)
    begin = time.process_time()
    running = [asyncio.create_task(yielder(each)) for _ in range(tasks)]
    for task in running:
        await task
    result.seconds = time.process_time() - begin
    result.operations = tasks * each


async def producer(queue, items):
    for i in range(items):
        await queue.put(i)


async def consumer(queue, items):
    for _ in range(items):
        await queue.get()


async def queue_pairs(result, maxsize, consumers):
    begin = time.process_time()
    queue = asyncio.Queue(maxsize)
    running = [asyncio.create_task(producer(queue, QUEUE_ITEMS))]
    for _ in range(consumers):
        running.append(asyncio.create_task(consumer(queue, QUEUE_ITEMS // consumers)))
    for task in running:
        await task
    result.seconds = time.process_time() - begin
    result.operations = QUEUE_ITEMS


async def trivial(number):
    return number


async def gathering(result):
    begin = time.process_time()
    await asyncio.gather(*[trivial(i) for i in range(MANY_TASKS)])
    result.seconds = time.process_time() - begin
    result.operations = MANY_TASKS


async def timers(result):
    delays = [i * TIMER_FACTOR % TIMER_MODULUS / TIMER_MODULUS for i in range(TIMER_COUNT)]
    loop = asyncio.get_running_loop()
    end = loop.create_future()
    left = TIMER_COUNT // 2

    def fire():
        nonlocal left
        left -= 1
        if left == 0:
            end.set_result(None)

    begin = time.process_time()
    handles = [loop.call_later(delay, fire) for delay in delays]
    for handle in handles[::2]:
        handle.cancel()
    await end
    result.seconds = time.process_time() - begin
    result.operations = TIMER_COUNT


async def sleeper():
    await asyncio.sleep(LONG_TIME)


async def cancelling(result):
    running = [asyncio.create_task(sleeper()) for _ in range(MANY_TASKS)]
    await asyncio.sleep(0)

    begin = time.process_time()
    for task in running:
        task.cancel()
    await asyncio.sleep(0)
    result.seconds = time.process_time() - begin
    result.operations = sum(task.cancelled() for task in running)


async def memory(result):
    before = peak_memory()
    begin = time.process_time()
    running = [asyncio.create_task(sleeper()) for _ in range(MANY_TASKS)]
    await asyncio.sleep(0)
    result.seconds = time.process_time() - begin
    result.memory = peak_memory() - before
    result.operations = MANY_TASKS
    for task in running:
        task.cancel()


PROGRAMS = {
    "yield-1": lambda result: yields(result, 1),
    "yield-10": lambda result: yields(result, 10),
    "yield-100": lambda result: yields(result, 100),
    "yield-1000": lambda result: yields(result, 1000),
    "yield-100000": lambda result: yields(result, 100_000),
    "queue-unbounded": lambda result: queue_pairs(result, 0, 1),
    "queue-1": lambda result: queue_pairs(result, 1, 1),
    "queue-5": lambda result: queue_pairs(result, 5, 2),
    "gather": gathering,
    "timers": timers,
    "cancel": cancelling,
    "memory": memory,
}


def run(program, seconds):
    """Runs the program as often as it takes, in a new loop each time."""
    total = Measurement()
    while True:
        result = Measurement()
        asyncio.run(program(result))
        total.operations += result.operations
        total.seconds += result.seconds
        total.memory += result.memory
        if total.memory or total.seconds >= seconds:
            return total


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", choices=PROGRAMS)
    parser.add_argument("--uvloop", action="store_true")
    parser.add_argument("--seconds", type=float, default=DEFAULT_SECONDS, help="CPU time to spend at the least")
    arguments = parser.parse_args()
    if arguments.uvloop:
        import uvloop

        uvloop.install()
    result = run(PROGRAMS[arguments.program], arguments.seconds)
    print(json.dumps({"program": arguments.program, **vars(result)}))


if __name__ == "__main__":
    main()
