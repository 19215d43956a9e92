"""Fails when a file of the source tree names a folder of somebody's machine.

Usage: machinepaths.py SOURCE_DIR
"""

import os
import re
import shutil
import subprocess
import sys

# Home folders, scratch folders and drives; and not "…/home/" inside a longer path or address.
MACHINE_PATH = re.compile(rb"(?<![\w./-])(/(home|root|work|workspace|tmp|mnt|Users|private)/\w|[A-Z]:\\\\?Users\\)")


def files_of(source):
    """The tracked files; where that cannot be asked, all but the build."""
    if shutil.which("git") and os.path.exists(os.path.join(source, ".git")):
        listed = subprocess.run(
            ["git", "-C", source, "-c", "safe.directory=*", "ls-files", "-z"], capture_output=True
        )
        if listed.returncode == 0:
            return [os.path.join(source, os.fsdecode(name)) for name in listed.stdout.split(b"\0") if name]
    found = []
    for folder, folders, names in os.walk(source):
        folders[:] = [name for name in folders if name not in (".git", "build")]
        found += [os.path.join(folder, name) for name in names]
    return found


def main():
    source = sys.argv[1]
    bad = 0
    checked = 0
    for path in sorted(files_of(source)):
        if not os.path.isfile(path):
            continue
        with open(path, "rb") as file:
            content = file.read()
        if b"\0" in content:
            continue
        checked += 1
        for number, line in enumerate(content.splitlines(), 1):
            match = MACHINE_PATH.search(line)
            if match:
                bad += 1
                print(f"{os.path.relpath(path, source)}:{number}: {match.group(0).decode()}…")
    print(f"{checked} files, {bad} machine paths")
    return 1 if bad or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
