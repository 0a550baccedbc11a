#!/usr/bin/env python3
"""One input, one output: however the command is told to read a page, the report is the same, byte for byte.

  same_output.py PROGRAM [PAGES]     PAGES: how many of the article set's pages beside examples/ (0)
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

LARGEST = 60_000   # bytes of a page: each is read nine times, under the sanitizers too
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests/corpus"))
import shared as sets   # noqa: E402


def read(program, *arguments, stdin=None):
    run = subprocess.run([program, "read", *map(str, arguments)], stdin=stdin, capture_output=True, check=True)
    return run.stdout


def without_file(line):
    report = json.loads(line)
    del report["input"]["file"]
    return report


def from_stdin(program, path):
    with open(path, "rb") as f:
        return without_file(read(program, "-", stdin=f))


def to_file(program, pages):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out.jsonl"
        read(program, "-o", out, *pages)
        return out.read_bytes()


def articles(lines):
    return [json.loads(line)["article"] for line in lines.splitlines()]


def chosen_pages(count):
    pages, folder = sets.examples(), sets.folder()
    if count and folder:
        small = sorted(p for p in sets.pages(folder).glob("*.html") if p.stat().st_size <= LARGEST)
        pages += random.Random(5).sample(small, count)
    return pages


def main(program, count="0"):
    pages = chosen_pages(int(count))
    once = read(program, *pages)
    checks = {
        "a report a page": len(once.splitlines()) == len(pages),
        "twice": read(program, *pages) == once,
        "four at a time": read(program, "-j", "4", *pages) == once,
        "one at a time": read(program, "-j", "1", *pages) == once,
        "to a file": to_file(program, pages) == once,
        "each alone": b"".join(read(program, p) for p in pages) == once,
        "from standard input": [from_stdin(program, p) for p in pages] == [without_file(x) for x in once.splitlines()],
        "a folder": read(program, ROOT / "examples") == read(program, *sets.examples()),
        "the article alone": articles(read(program, "--only", "article", *pages)) == articles(once),
    }
    for name, same in checks.items():
        if not same:
            print(f"differs: {name}")
    failed = list(checks.values()).count(False)
    print(f"same output: {len(checks) - failed} passed, {failed} failed ({len(pages)} pages)")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
