"""How long frames take while somebody zooms, pans and scrubs over a large trace.

Opens the trace in the real window under Xvfb (software rendering), does what a person would with keys and mouse, and
prints what Qt logs of each frame: CPU time of the window's thread and of the renderer, by what was done.

Usage: session.py PROGRAM TRACE [--pictures FOLDER] [--search NAME]
Needs Debian's xvfb, xdotool and imagemagick.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "support"))
from xserver import XServer  # noqa: E402

FRAME = re.compile(r"Frame rendered with '\w+' renderloop in (\d+)ms, polish=(\d+), sync=(\d+), render=(\d+)")
WIDTH, HEIGHT = 1440, 900
TIMELINE_Y = 640
SCRUBBER_Y = 822


class Session:
    def __init__(self, program, trace, pictures):
        self.pictures = pictures
        self.home = tempfile.TemporaryDirectory(prefix="awaitscope-session-")
        self.log = open(os.path.join(self.home.name, "log"), "w+", encoding="utf-8")
        self.server = XServer(f"{WIDTH}x{HEIGHT}")
        self.env = dict(os.environ, DISPLAY=self.server.name, HOME=self.home.name, XDG_RUNTIME_DIR=self.home.name,
                        LC_ALL="C.UTF-8", QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software",
                        QT_LOGGING_RULES="qt.scenegraph.time.renderloop=true")
        self.begun = time.monotonic()
        self.program = subprocess.Popen([program, "open", trace], env=self.env, stdout=self.log, stderr=self.log)
        self.read = 0

    def frames(self):
        """Those logged since the last call: (whole, polish, sync, render) in milliseconds."""
        self.log.flush()
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            log.seek(self.read)
            text = log.read()
            self.read = log.tell()
        return [tuple(map(int, found)) for found in FRAME.findall(text)]

    def do(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], env=self.env, check=True, stdout=subprocess.DEVNULL)

    def picture(self, name):
        if self.pictures:
            subprocess.run(["import", "-window", "root", os.path.join(self.pictures, name + ".png")], env=self.env,
                           check=True)

    def wait_until_still(self, seconds=1.5, limit=120):
        """Until the window has drawn nothing for a while; returns the frames."""
        frames, begun = [], time.monotonic()
        last = begun
        # The first picture may be a long time in coming.
        while (time.monotonic() - last < seconds or self.read == 0) and time.monotonic() - begun < limit:
            time.sleep(0.1)
            if new := self.frames():
                frames += new
                last = time.monotonic()
        return frames

    def close(self):
        self.program.terminate()
        self.program.wait()
        self.server.close()
        self.log.close()


def report(what, frames):
    if not frames:
        print(f"| {what} | 0 | | | |")
        return
    whole = sorted(frame[0] for frame in frames)
    polish = statistics.median(frame[1] for frame in frames)
    late = whole[min(len(whole) - 1, int(len(whole) * 0.95))]
    print(f"| {what} | {len(frames)} | {statistics.median(whole):.0f} | {late} | {whole[-1]} | {polish:.0f} |")


def hold(session, key, times, delay=40):
    session.do("key", "--repeat", times, "--delay", delay, key)
    return session.wait_until_still(0.6)


def search(session, name):
    """Filters the lanes by a name, letter by letter; returns the frames."""
    session.do("key", "slash")
    time.sleep(0.3)
    session.do("type", "--delay", 60, name)
    return session.wait_until_still(3, 8)  # the text cursor goes on blinking


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("trace")
    parser.add_argument("--pictures")
    parser.add_argument("--search", default="request-69999", help="name of a lane (of service.py)")
    options = parser.parse_args()
    session = Session(options.program, os.path.abspath(options.trace), options.pictures)
    try:
        opening = session.wait_until_still(4)
        print(f"open: {time.monotonic() - session.begun - 4:.1f} s until the window is still\n")
        print("| what | frames | median, ms | 95 %, ms | longest, ms | of it our painting, median |")
        print("| --- | ---: | ---: | ---: | ---: | ---: |")
        report("opening", opening)
        session.do("search", "--class", "awaitscope", "windowfocus")
        session.picture("opened")
        session.do("mousemove", 760, TIMELINE_Y, "click", 1)
        session.wait_until_still(0.6)
        report("step forward, 40 times", hold(session, "Right", 40))
        report("step back, 40 times", hold(session, "Left", 40))
        report("zoom out to the whole run", hold(session, "s", 60))
        session.picture("whole")
        report("zoom in to a step", hold(session, "w", 70))
        session.picture("step")
        report("pan there", hold(session, "d", 40))
        report(f"search for {options.search}", search(session, options.search))
        session.picture("found")
        session.do("key", "Escape")
        report("search left", session.wait_until_still(3))
        session.do("mousemove", 240, SCRUBBER_Y, "mousedown", 1)
        for x in range(240, 1080, 12):
            session.do("mousemove", x, SCRUBBER_Y)
            time.sleep(0.03)
        session.do("mouseup", 1)
        report("scrub from end to end", session.wait_until_still(3))
        session.picture("scrubbed")
        session.do("key", "End")
        report("to the last step", session.wait_until_still(0.6))
        session.do("key", "Home")
        report("to the first step", session.wait_until_still(0.6))
    finally:
        session.close()


if __name__ == "__main__":
    main()
