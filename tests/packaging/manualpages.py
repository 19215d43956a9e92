"""Holds the manual pages against what the program says of itself, and lints them.

Usage: manualpages.py AWAITSCOPE MAN_DIR

Every command with its argument, and every option with its value, stands in the pages as in --help, in the same order.
"""

import os
import re
import subprocess
import sys

PAGES = ("awaitscope.1", "awaitscope.ja.1")


def help_of(program, *command):
    text = subprocess.run([program, *command, "--help"], capture_output=True, check=True, encoding="utf-8").stdout
    # Further lines of a text are indented more.
    return [line[2:].split("  ")[0].strip() for line in text.splitlines() if re.match(r"  \S", line)]


def said_by_program(program):
    """{command with argument: its options}, and the options of no command under ""."""
    lines = help_of(program)
    commands = [line for line in lines if not line.startswith("-")]
    said = {command: [option for option in help_of(program, command.split(" ")[0]) if option != "-h, --help"]
            for command in commands}
    return said | {"": [line for line in lines if line.startswith("-")]}


def said_by_page(path):
    said = {"": []}
    command = ""
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n").replace("\\-", "-")
            if line.startswith(".SS "):
                command = line[4:].strip('"')
                said[command] = []
            elif line.startswith(".SH "):
                command = ""
            elif re.match(r"\\fB-", line):
                said[command].append(re.sub(r"\\f[BIR]", "", line))
    return said


def differences(program, page):
    for command in list(program) + [name for name in page if name not in program]:
        if command not in page:
            yield f"lacks the command {command}"
        elif command not in program:
            yield f"has a command {command} that --help does not have"
        elif program[command] != page[command]:
            yield f"{command or 'without a command'}: --help has {program[command]}, the page {page[command]}"


def remarks(path):
    """What man and mandoc have to say."""
    environment = os.environ | {"MANWIDTH": "80", "LC_ALL": "C.UTF-8"}
    man = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-Tutf8", "-l", path], env=environment,
                         stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    assert man.returncode == 0 and man.stdout.count("\n") > 100, man.stderr
    mandoc = subprocess.run(["mandoc", "-Tlint", "-Wwarning", path], stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, encoding="utf-8")
    lexgrog = subprocess.run(["lexgrog", path], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             encoding="utf-8")
    yield from man.stderr.splitlines() + mandoc.stdout.splitlines()
    if lexgrog.returncode != 0:
        yield f"whatis cannot read its name: {lexgrog.stdout}"


def main():
    program, folder = sys.argv[1:]
    told = said_by_program(program)
    assert len(told) > 7 and len(told["run SCENARIO|PROGRAM.py|TRACE"]) > 5, told
    bad = 0
    for name in PAGES:
        path = os.path.join(folder, name)
        for problem in [*differences(told, said_by_page(path)), *remarks(path)]:
            bad += 1
            print(f"{name}: {problem}")
    print(f"{len(PAGES)} pages, {sum(map(len, told.values()))} options, {bad} problems")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
