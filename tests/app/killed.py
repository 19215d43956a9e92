"""Awaitscope is where it was, and has what was typed, after it was killed.

usage: killed.py AWAITSCOPE

Starts the real program on an X server of its own, types into it, ends it with SIGKILL at once after it has
kept that, and starts it again.
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "support"))
from xserver import XServer  # noqa: E402

PATIENCE = 120  # seconds; the machine may have much else to do
SETTLED = 4  # seconds until the tour is there: it comes when all is made, piece by piece behind the first frame
TYPED = "while"
EDITOR = ("450", "300")  # pixels of the window that are in it, whichever panes are closed


class Failure(Exception):
    pass


def wait_for(what: str, condition, patience=PATIENCE):
    """Until condition() is something; returns that."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if value := condition():
            return value
        time.sleep(0.05)
    raise Failure(f"waited in vain for {what}")


class Desk:
    """A display, and a home whose files outlive the program."""

    def __init__(self, program: str, home: pathlib.Path):
        self.server = XServer("1440x900")
        self.program = program
        self.data = home / "data" / "Awaitscope" / "Awaitscope"
        # Nothing of the desktop that runs the test is to matter.
        kept = {name: value for name, value in os.environ.items() if name.startswith(("PATH", "ASAN", "LSAN", "UBSAN"))}
        self.environment = kept | {
            "DISPLAY": self.server.name,
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_RUNTIME_DIR": str(home),
        }
        self.process = None
        # The first lesson would stop at a question before its second step.
        settings = home / "config" / "Awaitscope" / "Awaitscope.conf"
        settings.parent.mkdir(parents=True)
        settings.write_text("[General]\naskPredictions=false\nlanguage=en\n")

    def start(self):
        self.process = subprocess.Popen([self.program], env=self.environment, stderr=subprocess.PIPE, text=True)
        self.window = wait_for("a window", self.find_window)
        time.sleep(SETTLED)
        self.key("Escape")  # the tour of a first start

    def find_window(self) -> str:
        if self.process.poll() is not None:
            raise Failure(f"the program has ended: {self.process.stderr.read()}")
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Awaitscope"],
            env=self.environment,
            capture_output=True,
            text=True,
        )
        return found.stdout.split()[0] if found.stdout.split() else ""

    def xdotool(self, *arguments: str):
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True)

    def key(self, *keys: str):
        self.xdotool("windowfocus", "--sync", self.window)
        self.xdotool("key", "--delay", "60", *keys)

    def session(self) -> dict:
        """What is kept; must be whole whenever one looks."""
        file = self.data / "session.json"
        return json.loads(file.read_bytes()) if file.exists() else {}

    def draft(self) -> str:
        files = list(self.data.glob("drafts/draft-*.json"))
        return json.loads(files[0].read_bytes())["text"] if files else ""

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        complaints = [line for line in self.process.stderr.read().splitlines() if line]
        if complaints:
            raise Failure(f"the program complained: {complaints}")

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.server.close()


def check(what: str, found, expected):
    if found != expected:
        raise Failure(f"{what}: {found!r}, not {expected!r}")


def lesson_is_there_again(desk: Desk):
    desk.start()
    desk.key("End", "Left", "ctrl+2", "w", "w", "alt+4")
    before = wait_for(
        "the session",
        lambda: (kept := desk.session()) and kept["look"]["mode"] == "time" and kept["panes"]["inspector"]["collapsed"]
        and kept["step"] > 2 and kept,
    )
    desk.kill()
    check("session after the kill", desk.session(), before)
    desk.start()
    desk.key("Right")
    after = wait_for("a step", lambda: (kept := desk.session()) and kept["step"] == before["step"] + 1 and kept)
    for name in ("lesson", "knobs", "panes", "window"):
        check(name, after[name], before[name])
    check("axis", after["look"]["mode"], "time")
    check("zoom", round(after["look"]["zoom"], 6), round(before["look"]["zoom"], 6))


def type_into_editor(desk: Desk):
    """On a busy machine the palette may still be closing, and take the click and the keys."""
    end = time.monotonic() + PATIENCE
    while not desk.draft().startswith(TYPED):
        if time.monotonic() > end:
            raise Failure("waited in vain for the text")
        desk.xdotool("mousemove", "--window", desk.window, *EDITOR, "click", "1")
        desk.key("ctrl+Home")
        desk.xdotool("type", "--delay", "60", TYPED)
        try:
            wait_for("the text", lambda: desk.draft().startswith(TYPED), PATIENCE / 8)
        except Failure:
            pass  # once more


def typed_text_is_there_again(desk: Desk):
    desk.key("ctrl+k")
    desk.xdotool("type", "--delay", "60", "playground")
    desk.key("Return")
    wait_for("the playground", lambda: desk.session().get("playground"))
    type_into_editor(desk)
    text = desk.draft()
    desk.kill()
    desk.start()
    check("playground", desk.session()["playground"], True)
    desk.key("F6", "F6", "F6", "ctrl+End", "x")
    wait_for("one more letter", lambda: desk.draft() == text + "x")
    desk.kill()


def damaged_session_is_a_fresh_start(desk: Desk):
    file = desk.data / "session.json"
    file.write_bytes(file.read_bytes()[:40])
    desk.start()
    desk.key("Home", "Right")
    wait_for("a new session", lambda: file.read_bytes().endswith(b"}") and desk.session()["step"] == 2)
    desk.kill()


def main() -> int:
    with tempfile.TemporaryDirectory() as home:
        desk = Desk(sys.argv[1], pathlib.Path(home))
        try:
            for part in (lesson_is_there_again, typed_text_is_there_again, damaged_session_is_a_fresh_start):
                part(desk)
        except Failure as failure:
            print(f"{part.__name__}: {failure}")
            return 1
        finally:
            desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
