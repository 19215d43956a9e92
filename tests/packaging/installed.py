"""Installs Awaitscope into an empty prefix and works with what stands there.

Usage: installed.py CMAKE BUILD_DIR SOURCE_DIR

The source tree and the build are hidden while the installed program runs, where the machine allows that: it must need
neither. It lists, runs lessons and a Python program, plays a trace back and draws.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

from PIL import Image

PROGRAM = "import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n    print('hello')\n\nasyncio.run(main())\n"
# sh: hides the folders $1 and $2 and runs the rest.
HIDE = 'mount -t tmpfs none "$1" && if [ -d "$2" ]; then mount -t tmpfs none "$2"; fi && shift 2 && exec "$@"'


def hiding(source, build):
    """What to write before a command so that it sees neither folder."""
    for unshare in (["unshare", "--mount"], ["unshare", "--mount", "--map-root-user"]):
        prefix = [*unshare, "sh", "-c", HIDE, "sh", source, build]
        if subprocess.run([*prefix, "true"], capture_output=True, cwd="/").returncode == 0:
            assert subprocess.run([*prefix, "ls", source], capture_output=True, cwd="/").stdout == b""
            return prefix
    print("the source tree cannot be hidden here; going on with it in sight")
    return []


def installed(cmake, build, scratch):
    prefix = os.path.join(scratch, "prefix")
    subprocess.run([cmake, "--install", build, "--prefix", prefix], check=True, capture_output=True)
    return prefix


def check_tree(prefix):
    icons = [f"{size}x{size}" for size in (16, 22, 24, 32, 48, 64, 128, 256, 512)]
    for size in icons:
        for name in ("apps/awaitscope.png", "mimetypes/application-x-awaitscope-trace.png"):
            with Image.open(os.path.join(prefix, "share/icons/hicolor", size, name)) as picture:
                assert f"{picture.width}x{picture.height}" == size and picture.mode == "RGBA", (size, name)
                assert len(picture.convert("RGB").getcolors(1 << 20)) > 8, f"{size}/{name} is empty"
    for name in ("applications/awaitscope.desktop", "bash-completion/completions/awaitscope",
                 "zsh/site-functions/_awaitscope", "fish/vendor_completions.d/awaitscope.fish",
                 "man/man1/awaitscope.1.gz", "man/ja/man1/awaitscope.1.gz", "mime/packages/awaitscope.xml"):
        assert os.path.isfile(os.path.join(prefix, "share", name)), name
    left = {"bin", "share"} ^ set(os.listdir(prefix))
    assert not left, f"unexpected or missing: {left}"


def main():
    cmake, build, source = sys.argv[1:]
    with tempfile.TemporaryDirectory() as scratch:
        prefix = installed(cmake, build, scratch)
        check_tree(prefix)
        work = os.path.join(scratch, "work")
        os.mkdir(work)
        hidden = hiding(source, build)
        environment = {"PATH": f"{prefix}/bin:/usr/bin:/bin", "HOME": work, "LC_ALL": "C.UTF-8", "TMPDIR": scratch}

        def run(*arguments):
            done = subprocess.run([*hidden, "awaitscope", *arguments], cwd=work, env=environment, capture_output=True,
                                  encoding="utf-8", timeout=120)
            assert done.returncode == 0, f"awaitscope {' '.join(arguments)}: {done.stderr}"
            return done.stdout

        assert shutil.which("awaitscope", path=environment["PATH"]) == f"{prefix}/bin/awaitscope"
        assert len(json.loads(run("list", "--json"))) > 20
        assert "users data" in run("run", "gather")
        with open(os.path.join(work, "program.py"), "w", encoding="utf-8") as file:
            file.write(PROGRAM)
        assert run("run", "program.py") == "hello\n"
        run("run", "program.py", "--format", "jsonl", "-o", "program.jsonl")
        assert run("run", "program.jsonl") == "hello\n"
        run("render", "gather", "--beat", "5", "--lang", "ja", "-o", "gather.png")
        with Image.open(os.path.join(work, "gather.png")) as picture:
            assert picture.size == (1440, 900)
            assert len(picture.convert("RGB").getcolors(1 << 22)) > 100, "the picture is empty"
    print("the installed program works")


if __name__ == "__main__":
    main()
