"""How much slower programs are when they are recorded on the wall clock.

Each program is run by plain Python and under the recorder, in turns; it measures its own main coroutine, so that
start-up does not count. Prints a table of the best of the rounds and of their ratio: what else the machine does can
only add to a time. Where much else runs, `chrt -f 1` before the command keeps that away.

Usage: recorder.py [--rounds N] [--only PROGRAM]
"""

import argparse
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RECORDER = os.path.join(ROOT, "resources", "recorder")

# Programs that do nothing but await, and programs that mostly wait; with the ratio that is wanted.
PROGRAMS = {
    "sleep(0), 10 tasks": (3, """
        async def work():
            for _ in range(10_000):
                await asyncio.sleep(0)
        await asyncio.gather(*(work() for _ in range(10)))
    """),
    "queue, maxsize 1": (3, """
        async def produce():
            for number in range(20_000):
                await queue.put(number)
        queue = asyncio.Queue(1)
        task = asyncio.create_task(produce())
        for _ in range(20_000):
            await queue.get()
    """),
    "queue, maxsize 5, two consumers": (3, """
        async def consume():
            while await queue.get() is not None:
                queue.task_done()
        queue = asyncio.Queue(5)
        tasks = [asyncio.create_task(consume()) for _ in range(2)]
        for number in [*range(20_000), None, None]:
            await queue.put(number)
        await asyncio.gather(*tasks)
    """),
    "create a task and await it": (3, """
        async def work():
            return 1
        for _ in range(20_000):
            await asyncio.create_task(work())
    """),
    "gather of 1,000 tasks": (3, """
        async def work(number):
            await asyncio.sleep(0)
            return number
        for _ in range(10):
            await asyncio.gather(*map(work, range(1_000)))
    """),
    "lock, 10 tasks": (3, """
        async def work():
            for _ in range(2_000):
                async with lock:
                    await asyncio.sleep(0)
        lock = asyncio.Lock()
        await asyncio.gather(*(work() for _ in range(10)))
    """),
    "echo over TCP": (3, """
        async def echo(reader, writer):
            while data := await reader.readline():
                writer.write(data)
                await writer.drain()
            writer.close()
        server = await asyncio.start_server(echo, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        for _ in range(3_000):
            writer.write(b"line\\n")
            await reader.readline()
        writer.close()
        server.close()
    """),
    "100 tasks that sleep 20 ms": (1.1, """
        async def work(number):
            await asyncio.sleep(number * 0.0002)
            for _ in range(50):
                await asyncio.sleep(0.02)
        await asyncio.gather(*map(work, range(100)))
    """),
    "10 workers, 10 ms a job": (1.1, """
        async def work():
            while (number := await queue.get()) is not None:
                await asyncio.sleep(0.01)
        queue = asyncio.Queue()
        for number in [*range(1_000), *10 * [None]]:
            queue.put_nowait(number)
        await asyncio.gather(*(work() for _ in range(10)))
    """),
    "a server that takes 5 ms": (1.1, """
        async def serve(reader, writer):
            while data := await reader.readline():
                await asyncio.sleep(0.005)
                writer.write(data)
            writer.close()
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        for _ in range(200):
            writer.write(b"line\\n")
            await reader.readline()
        writer.close()
        server.close()
    """),
}

FRAME = """
import asyncio
import sys
import time

async def program():
{}

async def main():
    start = time.perf_counter()
    await program()
    print(time.perf_counter() - start)

asyncio.run(main())
"""


def seconds(path, *recorder):
    environment = {**os.environ, "PYTHONPATH": RECORDER}
    command = [sys.executable, *recorder, path]
    return float(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only")
    options = parser.parse_args()
    print("| program | plain, s | recorded, s | ratio | wanted |")
    print("| --- | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        path, trace = os.path.join(folder, "program.py"), os.path.join(folder, "trace.jsonl")
        for name, (wanted, body) in PROGRAMS.items():
            if options.only not in (None, name):
                continue
            with open(path, "w", encoding="utf-8") as file:
                file.write(FRAME.format(body))
            recorder = ("-m", "awaitscope_recorder", "--clock", "wall", "-o", trace)
            pairs = [(seconds(path), seconds(path, *recorder)) for _ in range(options.rounds)]
            plain, recorded = map(min, zip(*pairs))
            ratio = recorded / plain
            verdict = "" if ratio <= wanted else " missed"
            print(f"| {name} | {plain:.3f} | {recorded:.3f} | {ratio:.2f}{verdict} | {wanted} |", flush=True)


if __name__ == "__main__":
    main()
