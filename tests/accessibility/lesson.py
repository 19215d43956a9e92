"""A person who has nothing but AT-SPI finishes lesson 4, in both languages.

usage: lesson.py PROGRAM

Chooses the language and the lesson, reads each beat, answers each prediction, goes on to the end, looks at a slice
of the timeline, and does the lesson's task with the sliders. Everything is found by its role and name.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "support"))
from window import Window, wait_for  # noqa: E402
from xserver import XServer  # noqa: E402

WORDS = {
    "en": {
        "language": "EN",
        "lesson": "Lesson 4, gather",
        "done": "done",
        "pane": "Lesson",
        "commit": "Commit answer",
        "verdicts": ("Right.", "Not quite."),
        "next": "Next beat",
        "task": "Your turn",
        "task done": "Your turn, done",
        "posts": "posts, ",
        "count": "fetches, ",
        "chart": "Timeline of the tasks",
        "lane": "Lane users",
        "slice": "Slice users, awaiting sleep(2.0), from 0.0 s to 2.0 s",
        "waker": "woken by its timer",
        "why": "users awaits sleep(2.0): it suspends until its timer fires at 2.0 s.",
    },
    "ja": {
        "language": "日本語",
        "lesson": "レッスン 4、gather",
        "done": "完了",
        "pane": "レッスン",
        "commit": "回答を確定",
        "verdicts": ("正解です。", "違います。"),
        "next": "次の場面",
        "task": "やってみよう",
        "task done": "やってみよう、達成",
        "posts": "posts, ",
        "count": "取得数, ",
        "chart": "タスクのタイムライン",
        "lane": "users のレーン",
        "slice": "区間：users、sleep(2.0) を await 中、0.0 秒から 2.0 秒まで",
        "waker": "タイマー",
        "why": "users は sleep(2.0) を await し、2.0 秒の時点でタイマーが発火するまで中断します。",
    },
}
SECOND = 1.0
LAST_BEAT = 20  # more than there are


class Learner:
    def __init__(self, window, words):
        self.window = window
        self.words = words
        self.pane = None  # of the lesson, once it is chosen

    def word(self, which):
        return self.words[which]

    def title(self):
        return self.pane.find("heading", "").name

    def choose_lesson(self):
        self.window.press("radio button", self.word("language"))
        lesson = self.window.wait("list item", self.word("lesson"))
        lesson.act()
        wait_for("the lesson to be chosen", lambda: "selected" in lesson.states)
        self.pane = self.window.wait("panel", self.word("pane"))

    def cards(self):
        """The panels in the lesson that can be answered."""
        for node in self.pane.children():
            if node.role == "panel" and node.showing and node.find("push button", self.word("commit")):
                yield node

    def read(self):
        """The beat has words, and not only a title."""
        labels = [node.name for node in self.pane.shown() if node.role == "label"]
        assert any(len(text) > 20 for text in labels), f"{self.title()} says nothing: {labels}"

    def is_asked(self):
        return self.pane.find("push button", self.word("commit"))

    def answer(self):
        card = wait_for("the question", lambda: next(self.cards(), None))
        labels = [node.name for node in card.shown() if node.role == "label"]
        assert any(len(text) > 20 for text in labels), f"no question: {labels}"
        options = [node for node in card.shown() if node.role == "radio button"]
        assert len(options) >= 2, f"no options: {[str(node) for node in card.shown()]}"
        options[-1].act()
        wait_for("the option to be chosen", lambda: "checked" in options[-1].states)
        self.window.press("push button", self.word("commit"))
        wait_for("a verdict", lambda: any(self.pane.find("alert", verdict) for verdict in self.word("verdicts")))
        wait_for("the question to be closed", lambda: not self.is_asked())

    def go_on(self):
        """To the next beat, or behind the last one to the task; a question may be in the way."""
        before = self.title()
        pane = self.pane
        (pane.find("push button", self.word("next")) or pane.find("push button", self.word("task"))).act()
        wait_for("the next beat", lambda: self.title() != before or self.is_asked())

    def walk(self):
        """From the first beat to the task; how many predictions were answered."""
        answered = 0
        for _ in range(LAST_BEAT):
            self.read()
            while self.is_asked():
                self.answer()
                answered += 1
            if self.pane.find("panel", self.word("task")):
                return answered
            self.go_on()
        raise AssertionError("the lesson does not end")

    def look_at_slice(self):
        chart = self.window.wait("chart", self.word("chart"))
        lane = wait_for("the lane", lambda: chart.find("list", self.word("lane")))
        assert lane.description, "the lane does not say what its task does"
        piece = lane.find("list item", self.word("slice"))
        assert piece, f"no such slice: {[str(node) for node in lane.shown()]}"
        assert self.word("waker") in piece.description, piece.description
        assert piece.description.endswith(self.word("why")), piece.description
        left, top, width, height = chart.box
        x, y, wide, high = piece.box
        assert left <= x and x + wide <= left + width and top <= y and y + high <= top + height, (chart.box, piece.box)
        assert wide > 20 and high > 10, piece.box
        piece.act("SetFocus")
        wait_for("the slice to have the keyboard", lambda: {"focused", "selected"} <= piece.states)
        assert "selected" in lane.states

    def set(self, which, goal):
        slider = wait_for("the slider", lambda: self.pane.find("slider", self.word(which)))
        for _ in range(100):
            value = slider.value
            if abs(value - goal) < 1e-6:
                return
            slider.act("Decrease" if value > goal else "Increase")
            wait_for("the slider to move", lambda before=value: slider.value != before)
        raise AssertionError(f"{slider} does not come to {goal}")

    def do_task(self):
        self.set("posts", 2.5 * SECOND)
        self.set("count", 8)
        card = self.window.wait("panel", self.word("task done"))
        conditions = [node.name for node in card.shown() if node.role == "list item"]
        assert len(conditions) == 2, conditions
        lesson = self.window.wait("list item", self.word("lesson"))
        wait_for("the lesson to be done", lambda: lesson.description == self.word("done"))


def main(program):
    with XServer("1600x1000") as display:
        for words in WORDS.values():
            with Window(program, display) as window:
                learner = Learner(window, words)
                learner.choose_lesson()
                answered = learner.walk()
                assert answered >= 2, answered
                learner.look_at_slice()
                learner.walk()  # the playhead went to the slice
                learner.do_task()
                assert window.said() == "", window.said()


if __name__ == "__main__":
    main(*sys.argv[1:])
