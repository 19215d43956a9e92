"""Every text of the window has a finished Japanese translation, and none is left over.

usage: translations.py LUPDATE SOURCE_DIR

Runs lupdate over the sources into a copy of the translation file and looks at what came out of it.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree


def problems(file: pathlib.Path) -> list[str]:
    found = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            kind = translation.get("type")
            if kind == "unfinished":
                found.append(f"{name}: no translation of {source!r}")
            elif kind in ("vanished", "obsolete"):
                found.append(f"{name}: no source says {source!r} any more")
            else:
                found += place_problems(name, source, "".join(translation.itertext()))
    return found


def place_problems(name: str, source: str, translation: str) -> list[str]:
    """A translation fills in the same places %1, %2, … as its source."""
    if not translation:
        return [f"{name}: the translation of {source!r} is empty"]
    lost = [f"%{n}" for n in range(1, 10) if f"%{n}" in source and f"%{n}" not in translation]
    new = [f"%{n}" for n in range(1, 10) if f"%{n}" not in source and f"%{n}" in translation]
    return [f"{name}: {source!r} and {translation!r} differ in {place}" for place in lost + new]


def main() -> int:
    lupdate, root = sys.argv[1], pathlib.Path(sys.argv[2])
    kept = root / "resources" / "translations" / "awaitscope_ja.ts"
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / kept.name
        shutil.copy(kept, fresh)
        subprocess.run(
            [lupdate, "-silent", "-locations", "none", "core", "app", "qml", "-ts", str(fresh)],
            cwd=root,
            check=True,
        )
        found = problems(fresh)
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
