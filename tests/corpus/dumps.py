#!/usr/bin/env python3
"""How near the body read from a page's plain-text dump comes to the body read from the page itself: the mean
word F1 over a sample of articles, the dump being all visible blocks, a line each (tests/tools/page_lines.c).

  dumps.py PROGRAM PAGE_LINES [--pages N] [--type article]

The sample is the same each time. Without ../shared it is left out (exit 77).
"""
import argparse
import collections
import json
import lzma
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import shared

SEED = 11


def words(text):
    return collections.Counter(re.findall(r"\w+", text.lower()))


def f1(a, b):
    common = sum((a & b).values())
    return 2 * common / (sum(a.values()) + sum(b.values())) if common else float(not a and not b)


def bodies(program, paths):
    run = subprocess.run([program, "read", "--only", "article", "-f", "jsonl", *paths], capture_output=True, text=True)
    reports = [json.loads(line) for line in run.stdout.splitlines()]
    return {pathlib.Path(r["input"]["file"]).stem: words(r["article"]["text"] or "") for r in reports}


def sample(folder, kind, n):
    with lzma.open(folder / "articles/gold.jsonl.xz", "rt", encoding="utf-8") as f:
        rows = [r for r in map(json.loads, f) if r["page_type"] == kind]
    return sorted(r["file"] for r in random.Random(SEED).sample(rows, min(n, len(rows))))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("page_lines")
    ap.add_argument("--pages", type=int, default=100)
    ap.add_argument("--type", default="article")
    args = ap.parse_args()
    folder = shared.folder_or_leave("dumps")
    names, pages = sample(folder, args.type, args.pages), shared.pages(folder)
    with tempfile.TemporaryDirectory() as work:
        for name in names:
            with open(f"{work}/{name}.txt", "wb") as out:
                subprocess.run([args.page_lines, pages / f"{name}.html"], stdout=out, check=True)
        of_pages = bodies(args.program, [pages / f"{name}.html" for name in names])
        of_dumps = bodies(args.program, [f"{work}/{name}.txt" for name in names])
    scores = [f1(of_pages.get(n, words("")), of_dumps.get(n, words(""))) for n in names]
    print(f"dumps: {len(scores)} pages, mean word F1 {sum(scores) / len(scores):.4f}")
    low = sorted(zip(scores, names))[:8]
    print("lowest: " + ", ".join(f"{name} {score:.2f}" for score, name in low))
    return 0


if __name__ == "__main__":
    sys.exit(main())
