"""How long frames take while somebody scrolls through 10,000 lanes.

Records a Python program of so many tasks, opens the trace in the real window under Xvfb (software rendering), drags the
lanes up and down with the mouse, then the scroll bar from end to end, and prints what Qt logs of each frame.

Usage: scroll.py PROGRAM [--lanes N] [--pictures FOLDER]
Needs Debian's xvfb, xdotool and imagemagick.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time

import session

RECORDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, os.pardir, "resources", "recorder")
TASKS = """\
import asyncio


async def worker(number):
    for i in range(3):
        await asyncio.sleep(0.001 * (1 + number % 7))


async def main():
    await asyncio.gather(*(worker(number) for number in range({lanes})))


asyncio.run(main())
"""
BAR_X, TOP, BOTTOM = 1126, 602, 795


def record(lanes, folder):
    program, trace = os.path.join(folder, "lanes.py"), os.path.join(folder, "lanes.jsonl")
    with open(program, "w", encoding="utf-8") as file:
        file.write(TASKS.format(lanes=lanes))
    subprocess.run(["/usr/bin/python3", "-m", "awaitscope_recorder", program, "-o", trace],
                   env=dict(os.environ, PYTHONPATH=RECORDER), check=True)
    return trace


def drag(window, button, x, begin, end, step):
    """Moves the pressed mouse as a hand does; returns the frames."""
    window.do("mousemove", x, begin, "mousedown", button)
    for y in range(begin, end, step if end > begin else -step):
        window.do("mousemove", x, y)
        time.sleep(0.02)
    window.do("mouseup", button)
    return window.wait_until_still(0.6)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--lanes", type=int, default=10_000)
    parser.add_argument("--pictures")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="awaitscope-scroll-") as folder:
        window = session.Session(options.program, record(options.lanes, folder), options.pictures)
        try:
            window.wait_until_still(4)
            window.do("search", "--class", "awaitscope", "windowfocus")
            window.do("mousemove", 700, TOP, "click", 1)
            window.wait_until_still(0.6)
            window.picture("scroll-opened")
            print("| what | frames | median, ms | 95 %, ms | longest, ms | of it our painting, median |")
            print("| --- | ---: | ---: | ---: | ---: | ---: |")
            session.report("lanes dragged up", drag(window, 2, 700, BOTTOM, TOP, 6))
            session.report("lanes dragged down", drag(window, 2, 700, TOP, BOTTOM, 6))
            session.report("zoom out to the whole run", session.hold(window, "s", 60))
            session.report("lanes dragged up there", drag(window, 2, 700, BOTTOM, TOP, 6))
            session.report("scroll bar from end to end", drag(window, 1, BAR_X, TOP, BOTTOM, 4))
            window.picture("scroll-end")
        finally:
            window.close()


if __name__ == "__main__":
    main()
