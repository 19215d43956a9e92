"""Completes lines of awaitscope in bash, zsh and fish, as a person does with Tab.

Usage: completions.py AWAITSCOPE FOLDER

FOLDER has awaitscope.bash, awaitscope.zsh and awaitscope.fish. What is offered must be what the program itself lists:
its commands, their options, the lessons and their knobs.
"""

import json
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time

SECONDS = 60  # until a shell is given up

# Prints what bash offers for the words given. They come broken at "=", as the command line is.
BASH = """
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_awaitscope
printf '%s\\n' "${COMPREPLY[@]}"
"""

# Prints what zsh is about to offer. Calls that only ask are let through.
ZSH = r"""
PS1= PS2= RPS1=
unsetopt zle_bracketed_paste 2>/dev/null
autoload -Uz compinit && compinit -u -D
autoload -Uz _awaitscope
compdef _awaitscope awaitscope
zstyle ':completion:*' list-colors ''
compadd() {
    if [[ ${@[(I)-(O|A|D)]} -eq 0 && ${@[1,(i)(-|--)]} != *(-O|-A|-D)* ]]; then
        local -a hits
        builtin compadd -O hits "$@"
        local hit
        for hit in $hits; do print -r -- "<hit>$hit</hit>"; done
    fi
    builtin compadd "$@"
}
done-now() { zle -I; print '<done>'; BUFFER= }
zle -N done-now
bindkey '^X^D' done-now
bindkey '^I' complete-word
print '<ready>'
"""


def in_bash(program_folder, folder, line):
    words = [word for word in re.split(r" |(=)", line) if word is not None]
    # An empty word stands where the line ends with a space, and nowhere else.
    words = [word for word in words[:-1] if word] + words[-1:]
    if words[-1] == "" and words[-2] == "=":
        words.pop()
    script = os.path.join(folder, "awaitscope.bash")
    done = subprocess.run(
        ["bash", "--norc", "-c", BASH, "bash", script, *words],
        capture_output=True, encoding="utf-8", env=environment(program_folder), timeout=SECONDS, check=True,
    )
    assert done.stderr == "", done.stderr
    before = line[line.rfind(" ") + 1 : line.rfind("=") + 1] if "=" in line.split(" ")[-1] else ""
    return {before + offer for offer in done.stdout.splitlines() if offer}


def in_fish(program_folder, folder, line):
    script = os.path.join(folder, "awaitscope.fish")
    done = subprocess.run(
        ["fish", "--no-config", "-c", "source $argv[1]; complete -C $argv[2]", script, line],
        capture_output=True, encoding="utf-8", env=environment(program_folder), timeout=SECONDS, check=True,
    )
    assert done.stderr == "", done.stderr
    return {offer.split("\t")[0] for offer in done.stdout.splitlines()}


class Zsh:
    """A zsh at a terminal."""

    def __init__(self, program_folder, folder, scratch):
        functions = os.path.join(scratch, "functions")
        os.mkdir(functions)
        os.symlink(os.path.join(folder, "awaitscope.zsh"), os.path.join(functions, "_awaitscope"))
        start = os.path.join(scratch, "start.zsh")
        with open(start, "w", encoding="utf-8") as file:
            file.write(f"fpath=({functions} $fpath)\n" + ZSH)
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.execvpe("zsh", ["zsh", "-f", "-i"], environment(program_folder) | {"TERM": "dumb", "COLUMNS": "500"})
        self.say(f" source {start}\n")
        self.read_until("<ready>")

    def say(self, text):
        os.write(self.terminal, text.encode())

    def read_until(self, mark):
        text = ""
        end = time.monotonic() + SECONDS
        while not re.search(mark + "\r?\n", text):
            if not select.select([self.terminal], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError(f"zsh said no {mark}:\n{text}")
            text += os.read(self.terminal, 65536).decode(errors="replace")
        return text

    def complete(self, line):
        self.say(line + "\t")
        self.say("\x18\x04")
        return set(re.findall(r"<hit>(.*?)</hit>", self.read_until("<done>")))

    def close(self):
        self.say("\x15exit\n")
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def environment(program_folder):
    return {"PATH": program_folder + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}


def expectations(program):
    """(line, what must be offered, what must not) of every line that is tried."""

    def output(*arguments):
        return subprocess.run([program, *arguments], capture_output=True, check=True, encoding="utf-8").stdout

    lessons = json.loads(output("list", "--json"))
    ids = {lesson["id"] for lesson in lessons}
    commands = set(re.findall(r"^  ([a-z-]+)", output("--help").split("Commands:")[1].split("\n\n")[0], re.M))
    assert len(ids) > 20 and {"run", "render", "open"} <= commands

    yield "awaitscope ", commands, ids
    for command in ("list", "render", "check-lesson"):
        options = set(re.findall(r"--[a-z-]+", "\n".join(
            line.split("  ")[1] for line in output(command, "--help").splitlines() if line.startswith("  -"))))
        yield f"awaitscope {command} --", options, commands
    for command in ("run", "render", "source"):
        yield f"awaitscope {command} ", ids, commands
    for lesson in lessons[::9]:
        names = {knob["name"] + "=" for knob in lesson["knobs"]}
        yield f"awaitscope run {lesson['id']} --set ", names, ids
    yield ("awaitscope run gather-errors --set fails=",
           {"fails=none", "fails=users", "fails=posts", "fails=comments"}, {"return_exceptions=true"})
    yield "awaitscope run gather-errors --set return_exceptions=", {
        "return_exceptions=true", "return_exceptions=false"}, {"fails=none"}
    yield "awaitscope run --format ", {"text", "jsonl", "chrome", "perfetto", "speedscope"}, ids
    yield "awaitscope source --lang ", {"python", "cpp"}, {"en"}
    yield "awaitscope render gather --lang ", {"en", "ja"}, {"cpp"}
    yield "awaitscope render gather --theme d", {"dark"}, {"light"}


def main():
    program, folder = map(os.path.abspath, sys.argv[1:])
    subprocess.run(["bash", "-n", os.path.join(folder, "awaitscope.bash")], check=True)
    subprocess.run(["zsh", "-n", os.path.join(folder, "awaitscope.zsh")], check=True)
    subprocess.run(["fish", "-n", os.path.join(folder, "awaitscope.fish")], check=True)
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        zsh = Zsh(os.path.dirname(program), folder, scratch)
        shells = {
            "bash": lambda line: in_bash(os.path.dirname(program), folder, line),
            "zsh": zsh.complete,
            "fish": lambda line: in_fish(os.path.dirname(program), folder, line),
        }
        bad = 0
        tried = 0
        for line, wanted, unwanted in expectations(program):
            for shell, complete in shells.items():
                tried += 1
                offered = complete(line)
                missing = wanted - offered
                wrong = unwanted & offered
                if missing or wrong:
                    bad += 1
                    print(f"{shell}: {line!r} lacks {sorted(missing)}, has {sorted(wrong)} of {sorted(offered)}")
        zsh.close()
        os.chdir("/")
    print(f"{tried} completions, {bad} wrong")
    return 1 if bad or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
