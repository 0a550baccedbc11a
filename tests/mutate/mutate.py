#!/usr/bin/env python3
"""Damaged pages through the sanitizers: picks the pages, runs mutate.c over them.

  mutate.py [--runs N] [--seed N] [--pages N] [--largest BYTES] [--program build-asan/tests/mutate]

The pages are a sample, the same each time, of the article set's in ../shared, and those of examples/; without
../shared the examples alone.
"""
import argparse
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests/corpus"))
import shared as sets   # noqa: E402


def sample(count, largest):
    folder = sets.folder()
    if not folder:
        print("mutate: no ../shared, so the pages of examples/ alone")
        if sets.required():
            sys.exit(1)
        return sets.examples()
    pages = sorted(p for p in sets.pages(folder).glob("*.html") if 0 < p.stat().st_size <= largest)
    return sets.examples() + sorted(random.Random(7).sample(pages, min(count, len(pages))))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--runs", default="20000")
    ap.add_argument("--seed", default="1")
    ap.add_argument("--pages", type=int, default=200)
    ap.add_argument("--largest", type=int, default=150_000, help="bytes; larger pages are left out")
    ap.add_argument("--program", default=str(ROOT / "build-asan/tests/mutate/mutate"))
    args = ap.parse_args()
    pages = [str(p) for p in sample(args.pages, args.largest)]
    return subprocess.run([args.program, args.runs, args.seed, *pages]).returncode


if __name__ == "__main__":
    sys.exit(main())
