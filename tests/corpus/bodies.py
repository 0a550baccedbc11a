#!/usr/bin/env python3
"""The bodies of the newsroom's whole pages and dump, held against their texts word for word and mark for mark.

  bodies.py PROGRAM

Prints what differs. Exit 1 if any does; without ../shared the test is left out (exit 77).
"""
import difflib
import json
import pathlib
import subprocess
import sys

import shared


def read(program, path):
    run = subprocess.run([program, "read", "--only", "article", "-f", "jsonl", path], capture_output=True, text=True)
    return json.loads(run.stdout)["article"]


def main():
    program, newsroom = pathlib.Path(sys.argv[1]).resolve(), shared.folder_or_leave("bodies") / "newsroom"
    wrong = 0
    for page in sorted([*newsroom.glob("*.html"), *newsroom.glob("*.dump.txt")]):
        want = (newsroom / f"{page.name.split('.')[0]}.txt").read_text(encoding="utf-8").strip().split("\n\n")
        got = read(program, page)["text"].split("\n\n")
        diff = [line for line in difflib.ndiff(want, got) if line[0] in "+-"]
        wrong += bool(diff)
        print(f"{page.name}: {'differs' if diff else 'exact'}")
        print("".join(f"  {line[:160]}\n" for line in diff), end="")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
