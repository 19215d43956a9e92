"""Opens the animation of a lesson with a decoder that no one here wrote.

Usage: pictures.py AWAITSCOPE README_GIF

As many frames as the run has stops, each shown for its time, over and over; the last one is the picture that
render draws of the end, but for the colours that a GIF does not have. Progress is told; who stops it half-way
finds no file. The animation in the README has a frame for each stop of the lesson as it is today.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops

LESSON = ["render", "create-task", "--view", "timeline", "--progress"]


def render(program, path):
    done = subprocess.run([program, *LESSON, "-o", path], capture_output=True, check=True, encoding="utf-8")
    assert done.stdout == ""
    return done.stderr.splitlines()


def check_animation(program, folder):
    animation = os.path.join(folder, "run.gif")
    picture = os.path.join(folder, "end.png")
    told = render(program, animation)
    assert render(program, picture) == [], "one picture has no progress"
    with Image.open(animation) as gif, Image.open(picture) as png:
        assert told == [f"awaitscope: {n} of {gif.n_frames}" for n in range(1, gif.n_frames + 1)], told
        assert gif.n_frames > 10 and gif.info["loop"] == 0
        frames = set()
        for number in range(gif.n_frames):
            gif.seek(number)
            assert gif.size == png.size and 400 <= gif.info["duration"] <= 3000
            frames.add(gif.convert("RGB").tobytes())
        assert len(frames) > gif.n_frames / 2, "the pictures do not differ"
        difference = ImageChops.difference(gif.convert("RGB"), png.convert("RGB")).convert("L")
        assert difference.getextrema()[1] < 64, difference.getextrema()
        assert sum(difference.histogram()[16:]) < 0.002 * png.width * png.height
        return f"{gif.n_frames} frames of {gif.width}x{gif.height}"


def check_stop(program, folder):
    path = os.path.join(folder, "stopped.gif")
    before = set(os.listdir(folder))
    with subprocess.Popen([program, *LESSON, "-o", path], stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr.readline().startswith("awaitscope: 1 of ")
        process.send_signal(signal.SIGINT)
        told = process.stderr.read().splitlines()
    assert process.returncode == 2 and told[-1] == "awaitscope: you stopped it; nothing was written", told
    assert set(os.listdir(folder)) == before, os.listdir(folder)


def check_readme(program, folder, path):
    command = [program, "render", "gather", "--view", "timeline", "--progress", "-o", os.path.join(folder, "a.gif")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        stops = int(re.fullmatch(r"awaitscope: 1 of (\d+)\n", process.stderr.readline())[1])
        process.send_signal(signal.SIGINT)
        process.stderr.read()
    with Image.open(path) as gif:
        assert gif.n_frames == stops, f"{path} has {gif.n_frames} frames, the lesson {stops} stops: draw it again"
    assert os.path.getsize(path) < 1_500_000, os.path.getsize(path)


def main():
    program, readme = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        print(check_animation(program, folder))
        check_stop(program, folder)
        check_readme(program, folder, readme)
    return 0


if __name__ == "__main__":
    sys.exit(main())
