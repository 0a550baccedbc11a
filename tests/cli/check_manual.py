#!/usr/bin/env python3
"""The options of --help, in order, are those of the manual, in name, letter and argument.

    check_manual.py PROGRAM MANUAL_FOLDER
"""
import pathlib, re, subprocess, sys

HELP = re.compile(r"^  (?:-(\w), |    )--([\w-]+)(?: ([A-Z]+))?(?:\s|$)", re.M)
MANUAL = re.compile(r"^\.It (?:Fl (\w) , )?Fl -([\w-]+)(?: Ar (\w+))?$", re.M)


def commands(program):
    text = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^  ([a-z]+) ", text.split("Commands:\n")[1].split("\n\n")[0], re.M)


def main(program, folder):
    wrong = 0
    for command in commands(program):
        text = subprocess.run([program, command, "--help"], capture_output=True, text=True, check=True).stdout
        in_help = HELP.findall(text)
        page = pathlib.Path(folder) / f"reportedly-{command}.1"
        in_manual = MANUAL.findall(page.read_text(encoding="utf-8").split(".Sh OPTIONS")[1].split(".Sh ")[0])
        names = [name for _, name, _ in in_help]
        if not names or names != sorted(names):
            wrong += 1
            print(f"{command}: --help is not sorted: {names}")
        for row in sorted(set(in_help) ^ set(in_manual)):
            wrong += 1
            print(f"{command}: only in the {'help' if row in in_help else 'manual'}: {row}")
        if names != [name for _, name, _ in in_manual]:
            wrong += 1
            print(f"{command}: the manual's order differs")
    print(f"manual: {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
