"""Reads hand-outs with tools that no one here wrote: poppler for the PDF, tidy and html.parser for the HTML.

Usage: handouts.py AWAITSCOPE LESSONS

With answers everything that a lesson says is there; without, nothing that gives an answer away: for every
lesson. LESSONS is the folder of the lessons. Texts are compared without spaces, which a layout changes.
"""

import concurrent.futures
import glob
import html.parser
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import unicodedata

VOID = {"meta", "br", "link", "img", "hr", "input", "wbr"}
MARKS = re.compile(r"\*\*|`|\[\[|\]\]")
HOLES = re.compile(r"\{[^{}]*\}")
INVISIBLE = re.compile(r"[\s\u200b\u2060\u202f\u00a0\u00ad]")


def run(*command):
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, f"{command} ended with {done.returncode}: {done.stderr.decode()}"
    return done


def squeezed(text):
    # In a PDF a kanji that is also a radical may come back as that.
    return INVISIBLE.sub("", unicodedata.normalize("NFKC", text))


def pieces(markup):
    """The longest stretches of a lesson's text that are the same in every run."""
    parts = [squeezed(part) for part in HOLES.split(MARKS.sub("", markup))]
    return [part for part in parts if len(part) >= 12]


class Page(html.parser.HTMLParser):
    """The text of a page, without its styles; whether it refers to anything outside."""

    def __init__(self):
        super().__init__()
        self.text = []
        self.tags = []
        self.ids = []
        self.alts = 0
        self.open = []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        assert tag not in ("script", "link", "img", "iframe", "object", "base"), tag
        for name, value in attributes:
            assert not name.startswith("on"), name
            if name in ("href", "src", "xlink:href", "data"):
                assert value.startswith(("#", "data:")), value
            if name == "id":
                self.ids.append(value)
        if tag == "title" and "svg" in self.open:
            self.alts += 1
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        if "style" in self.open:
            assert "url(" not in data and "@import" not in data
        else:
            self.text.append(data)


def read_html(path):
    complaints = subprocess.run(["tidy", "-quiet", "-errors", "-utf8", path], capture_output=True, check=False)
    # tidy does not know what HTML has got since its release.
    said = [line for line in complaints.stderr.decode().splitlines() if line and "<svg>" not in line]
    assert not said, said[:5]
    page = Page()
    with open(path, encoding="utf-8") as file:
        page.feed(file.read())
    page.close()
    assert not page.open, page.open
    assert len(page.ids) == len(set(page.ids)), "an id is there twice"
    assert page.alts == page.tags.count("svg"), "a picture has no words"
    return page, squeezed("".join(page.text))


def read_pdf(path):
    info = run("pdfinfo", path).stdout.decode()
    assert "A4" in info, info
    fonts = run("pdffonts", path).stdout.decode().splitlines()[2:]
    assert fonts and all(line[-28:].split()[0] == "yes" for line in fonts), fonts
    assert any("JetBrainsMono" in line for line in fonts), fonts
    outline = run("pdftohtml", "-xml", "-i", "-stdout", path).stdout.decode()
    items = re.findall(r'<item page="(\d+)">(.*?)</item>', outline)
    assert len(items) > 3 and sorted(int(page) for page, _ in items) == [int(page) for page, _ in items], items
    pages = run("pdftotext", "-layout", path, "-").stdout.decode().split("\f")[:-1]
    assert len(pages) == int(re.search(r"Pages:\s+(\d+)", info)[1])
    for number, page in enumerate(pages, 1):
        assert re.search(rf"\b{number}\b", page.splitlines()[-1] if page.strip() else page), f"page {number}"
    raw = run("pdftotext", "-raw", path, "-").stdout.decode()
    return pages, fonts, squeezed(raw)


def hidden_texts(lesson, texts):
    """What must not be told to who has answered nothing: replies, and the beats behind the first question."""
    beats = [beat["id"] for beat in lesson["beats"]]
    asked = {prediction["beat"] for prediction in lesson.get("predictions", [])}
    first = min((beats.index(beat) for beat in asked), default=len(beats))
    said = set()
    for prediction in texts.get("predictions", {}).values():
        for option in prediction["options"].values():
            said.update(pieces(option["reply"]))
    for beat in beats[first + 1:]:
        said.update(pieces(texts["beats"][beat]["text"]))
        said.update(pieces(texts["beats"][beat]["title"]))
    shown = squeezed(MARKS.sub("", json.dumps(
        [texts["goal"], [texts["beats"][beat] for beat in beats[:first + 1]],
         [[p["question"], [o["text"] for o in p["options"].values()]]
          for p in texts.get("predictions", {}).values()], texts["make"]["task"], texts["knobs"], texts["figures"]],
        ensure_ascii=False)))
    return {text for text in said if text not in shown}


def check_lesson(program, folder, out, language):
    with open(os.path.join(folder, "lesson.json"), encoding="utf-8") as file:
        lesson = json.load(file)
    with open(os.path.join(folder, f"{language}.json"), encoding="utf-8") as file:
        texts = json.load(file)
    name = lesson["id"]
    told = {}
    for answers in (False, True):
        path = os.path.join(out, f"{name}-{language}-{answers}.html")
        run(program, "render", name, "--lang", language, "-o", path, *(["--answers"] if answers else []))
        page, text = read_html(path)
        told[answers] = text
        assert page.tags.count("h1") == 1 and ("details" in page.tags) >= (answers and "predictions" in texts)
    for key, beat in texts["beats"].items():
        for piece in pieces(beat["title"]):
            assert piece in told[True], f"{name}: the beat {key} is missing with answers: {piece}"
    hidden = hidden_texts(lesson, texts)
    for piece in hidden:
        assert piece not in told[False], f"{name}: without answers it says {piece}"
    known = sum(piece in told[True] for piece in hidden)
    assert known >= len(hidden) / 2, f"{name}: only {known} of {len(hidden)} are there with answers"
    for prediction in texts.get("predictions", {}).values():
        for piece in pieces(prediction["question"]):
            assert piece in told[False], f"{name}: the question {piece} is missing"
    return f"{name} ({language}): {len(hidden)} texts hidden"


def check_pdf(program, folder, out, language):
    with open(os.path.join(folder, f"{language}.json"), encoding="utf-8") as file:
        texts = json.load(file)
    name = os.path.basename(folder).split("-", 1)[1]
    with_answers = os.path.join(out, f"{name}-{language}-answers.pdf")
    without = os.path.join(out, f"{name}-{language}.pdf")
    run(program, "render", name, "--lang", language, "--answers", "-o", with_answers)
    run(program, "render", name, "--lang", language, "-o", without)
    pages, fonts, text = read_pdf(with_answers)
    for beat in texts["beats"].values():
        for piece in pieces(beat["title"]):
            assert piece in text, f"{name}: {piece} is not on the pages"
    assert language == "en" or any("NotoSansCJK" in line for line in fonts), fonts
    blank = read_pdf(without)[2]
    with open(os.path.join(folder, "lesson.json"), encoding="utf-8") as file:
        lesson = json.load(file)
    for piece in hidden_texts(lesson, texts):
        assert piece not in blank, f"{name}: without answers the PDF says {piece}"
    image = os.path.join(out, "page")
    run("pdftoppm", "-r", "40", "-gray", with_answers, image)
    assert len(glob.glob(image + "*.pgm")) == len(pages)
    for drawn in glob.glob(image + "*.pgm"):
        os.unlink(drawn)
    return f"{name} ({language}): {len(pages)} pages of PDF"


def check_run(program, out):
    """A run without a lesson: its timeline, tasks, console and findings."""
    trace = os.path.join(out, "deadlock.jsonl")
    subprocess.run([program, "run", "deadlock", "--format", "jsonl", "-o", trace], capture_output=True, check=False)
    path = os.path.join(out, "deadlock.html")
    run(program, "render", trace, "-o", path)
    page, text = read_html(path)
    assert page.tags.count("svg") == 1 and "table" in page.tags and "Deadlock" in text, page.tags
    run(program, "render", trace, "-o", os.path.join(out, "deadlock.pdf"))
    assert "Deadlock" in read_pdf(os.path.join(out, "deadlock.pdf"))[2]


def check_stop(program, out):
    path = os.path.join(out, "stopped.pdf")
    before = set(os.listdir(out))
    command = [program, "render", "crawler", "--answers", "--progress", "-o", path]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr.readline().startswith("awaitscope: 1 of ")
        process.send_signal(signal.SIGINT)
        told = process.stderr.read().splitlines()
    assert process.returncode == 2 and told[-1] == "awaitscope: you stopped it; nothing was written", told
    assert set(os.listdir(out)) == before, os.listdir(out)


def main():
    program, lessons = sys.argv[1:]
    folders = sorted(glob.glob(os.path.join(lessons, "[0-9]*")))
    assert len(folders) >= 28, folders
    with tempfile.TemporaryDirectory() as out, concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(check_lesson, program, folder, out, "en" if i % 2 else "ja")
                for i, folder in enumerate(folders)]
        jobs += [pool.submit(check_pdf, program, folders[i], out, language)
                 for i, language in ((3, "en"), (3, "ja"), (18, "ja"))]
        for job in jobs:
            print(job.result())
        check_run(program, out)
        check_stop(program, out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
