#!/usr/bin/env python3
"""The manual says what the program does: the options of --help, in order, with letter and argument; each
field that the JSON writer names, and each word of the schema's vocabularies.

    check_manual.py PROGRAM ROOT
"""
import pathlib, re, subprocess, sys

HELP = re.compile(r"^  (?:-(\w), |    )--([\w-]+)(?: ([A-Z]+))?(?:\s|$)", re.M)
MANUAL = re.compile(r"^\.It (?:Fl (\w) , )?Fl -([\w-]+)(?: Ar (\w+))?$", re.M)


def commands(program):
    text = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^  ([a-z]+) ", text.split("Commands:\n")[1].split("\n\n")[0], re.M)


def options_wrong(program, folder):
    wrong = 0
    for command in commands(program):
        text = subprocess.run([program, command, "--help"], capture_output=True, text=True, check=True).stdout
        in_help = HELP.findall(text)
        page = (folder / f"reportedly-{command}.1").read_text(encoding="utf-8")
        in_manual = MANUAL.findall(page.split(".Sh OPTIONS")[1].split(".Sh ")[0])
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
    return wrong


def schema_wrong(root, folder):
    writer = (root / "src/output/json.c").read_text(encoding="utf-8")
    header = (root / "include/reportedly/report.h").read_text(encoding="utf-8")
    page = set(re.findall(r"[\w-]+", (folder / "reportedly-report.5").read_text(encoding="utf-8")))
    fields = set(re.findall(r"\(&?j, \"(\w+)\"", writer))
    words = set(re.findall(r"X\(RP_\w+, \"([\w-]+)\"\)", header))
    missing = sorted((fields | words) - page)
    if missing:
        print("reportedly-report(5) does not name:", ", ".join(missing))
    return len(missing) + (not fields) + (not words)


def main(program, root):
    root = pathlib.Path(root)
    wrong = options_wrong(program, root / "docs/man") + schema_wrong(root, root / "docs/man")
    print(f"manual: {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
