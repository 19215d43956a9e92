"""Everything that the window shows has a name, a role that fits and a place, as AT-SPI tells it.

usage: tree.py PROGRAM

Goes through the window's views in both languages, and holds each node that is shown against the rules below.
"""

import collections
import pathlib
import re
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "support"))
from window import Gone, Window, wait_for  # noqa: E402
from xserver import XServer  # noqa: E402

# Roles that there are, and what a node of that role can be told to do.
ACTIONS = {
    "alert": None,
    "chart": "SetFocus",
    "check box": "Toggle",
    "check menu item": "Press",
    "dialog": None,
    "frame": None,
    "heading": None,
    "label": None,
    "list": None,
    "list item": None,
    "menu item": "Press",
    "page tab": "Press",
    "page tab list": None,
    "panel": None,
    "popup menu": None,
    "progress bar": None,
    "push button": "Press",
    "radio button": "Press",
    "row": None,
    "separator": None,
    "slider": "Increase",
    "static": None,
    "table row": None,
    "text": "SetFocus",
    "tool bar": None,
    "tool tip": None,
}
# What a node of a role stands in.
PARENTS = {"page tab": {"page tab list"}, "radio button": {"panel"}, "menu item": {"popup menu"}}
# Others are told to have the keyboard while something in them has it.
FOCUSABLE = {"chart", "check box", "list item", "menu item", "page tab", "push button", "radio button", "slider", "text"}
MARKUP = re.compile(r"</?(a|b|code|i|p|span|sup)\b|&(amp|gt|lt|nbsp|quot);|\bundefined\b|\bNaN\b|%\d")
LAYOUT = 5  # seconds that a pane may take to get its size, on a busy machine
STEPS = 3  # through a run, at each of which the tree is looked at


class Reader:
    """Collects what is wrong, each thing once."""

    def __init__(self):
        self.faults = {}
        self.nodes = 0

    def fault(self, place, node, what):
        self.faults.setdefault(f"{node} {what}", place)

    def read(self, place, root):
        """Waits until the tree has come to rest, then looks at all of it."""
        for _ in range(20):
            try:
                self.walk(place, root, None)
                return
            except Gone:
                continue
        raise AssertionError(f"{place}: the tree does not come to rest")

    def walk(self, place, node, parent):
        self.nodes += 1
        self.look_at(place, node, parent)
        children = [child for child in node.children() if child.showing]
        said = collections.Counter((child.role, child.name, child.description) for child in children)
        for child in children:
            if said[child.role, child.name, child.description] > 1:
                self.fault(place, child, f"is there more than once in {node}")
            self.walk(place, child, node)

    def look_at(self, place, node, parent):
        role, name, states = node.role, node.name, node.states
        if not name.strip():
            self.fault(place, node, f"has no name, in {parent}")
        if MARKUP.search(name) or MARKUP.search(node.description):
            self.fault(place, node, f"shows how it is written: {node.description}")
        if role not in ACTIONS:
            self.fault(place, node, "has a role that says nothing")
        elif ACTIONS[role] and ACTIONS[role] not in node.actions:
            self.fault(place, node, f"cannot be told to {ACTIONS[role]}")
        if parent and role in PARENTS and parent.role not in PARENTS[role]:
            self.fault(place, node, f"stands in {parent}")
        if role in FOCUSABLE and "focused" in states and "focusable" not in states:
            self.fault(place, node, "has the keyboard, and cannot have it")
        if parent and not has_place(node):
            self.fault(place, node, f"has no place: {node.box}")


def has_place(node):
    """Whether it has a size, or is no longer shown. A pane that has just come gets one with the next frame."""
    end = time.monotonic() + LAYOUT
    while min(node.box[2:]) <= 0 and node.showing:
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def tour(reader, window, words):
    """Through the views; everything is pressed by its name."""

    def press(role, word):
        window.press(role, words[word])

    def look(word, role="push button"):
        press(role, word)
        reader.read(words[word], window.frame)

    reader.read("first start", window.frame)
    press("list item", "lesson 4")
    window.wait("heading", "gather")
    reader.read("a question", window.frame)
    while button := window.frame.find("push button", words["skip"]):
        button.act()
        wait_for("the question to be skipped", lambda button=button: not button.showing)
        press("push button", "next beat")
    for _ in range(STEPS):
        look("step")
    look("C++", "page tab")
    look("graph", "page tab")
    press("page tab", "python")
    press("push button", "theme")
    window.wait("menu item", words["light"])
    reader.read("a menu", window.frame)
    press("menu item", "light")
    for entry, sheet in (("legend", "legend"), ("shortcuts", "shortcut sheet")):
        press("push button", entry)
        dialog = window.wait("dialog", words[sheet])
        reader.read(words[sheet], window.frame)
        dialog.find("push button", words["close"]).act()
        wait_for("the sheet to close", lambda: not window.frame.find("dialog", ""))
    press("push button", "game")
    window.wait("panel", words["game"])
    reader.read(words["game"], window.frame)
    press("push button", "leave")
    look("compare")
    look("playground")


WORDS = {
    "en": {
        "language": "EN",
        "lesson 4": "Lesson 4, gather",
        "skip": "Skip",
        "next beat": "Next beat",
        "step": "Step forward",
        "python": "Python",
        "C++": "C++ (QCoro)",
        "graph": "Graph",
        "theme": "Theme",
        "light": "Light",
        "legend": "Legend",
        "shortcuts": "Shortcuts",
        "shortcut sheet": "Keyboard shortcuts",
        "close": "Close",
        "game": "You are the loop",
        "leave": "Leave the game",
        "compare": "Compare runs",
        "playground": "Playground",
    },
    "ja": {
        "language": "日本語",
        "lesson 4": "レッスン 4、gather",
        "skip": "スキップ",
        "next beat": "次の場面",
        "step": "1 ステップ進む",
        "python": "Python",
        "C++": "C++ (QCoro)",
        "graph": "グラフ",
        "theme": "テーマ",
        "light": "ライト",
        "legend": "凡例",
        "shortcuts": "ショートカット",
        "shortcut sheet": "キーボードショートカット",
        "close": "閉じる",
        "game": "あなたがループ",
        "leave": "ゲームをやめる",
        "compare": "実行の比較",
        "playground": "実験場",
    },
}


def main(program):
    reader = Reader()
    with XServer("1600x1000") as display:
        for words in WORDS.values():
            with Window(program, display) as window:
                window.press("radio button", words["language"])
                tour(reader, window, words)
                assert window.said() == "", window.said()
    for fault, place in reader.faults.items():
        print(f"{place}: {fault}", file=sys.stderr)
    print(f"{reader.nodes} nodes, {len(reader.faults)} faults")
    return bool(reader.faults) or reader.nodes < 1000


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
