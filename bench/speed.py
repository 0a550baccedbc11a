#!/usr/bin/env python3
"""Pages a second, one core each, on the article set's pages: rewrites its part of bench/results.md.

  speed.py PROGRAM [--pages N] [--rounds N]      N pages, the same sample each time; 0: all

Reportedly is timed as its users run it: start, reading the files, the article and its data, writing JSON.
The peers run in one process that has the pages in memory already; only their calls are timed. Seconds are the
processor's, so that other work on the machine counts little. The rounds of all programs follow one another,
and each program's best round counts.
"""
import argparse
import os
import pathlib
import platform
import random
import resource
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/corpus"))
import peers            # noqa: E402
import results          # noqa: E402
import shared as sets   # noqa: E402
sys.path.pop(0)         # its html5lib.py is not the package that peers import

AGAINST = "trafilatura, text only"
OURS = {
    "reportedly read --only article": ["--only", "article"],
    "reportedly read": [],
}


def chosen(folder, count):
    pages = sorted(sets.pages(folder).glob("*.html"))
    return sorted(random.Random(3).sample(pages, count)) if count else pages


def time_ours(program, arguments, paths):
    command = [program, "read", "-f", "jsonl", "-j", "1", "-o", os.devnull, *arguments, *map(str, paths)]
    before = children_seconds()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return children_seconds() - before


def children_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def time_peer(extract, pages):
    start = time.process_time()
    for page in pages:
        try:
            extract(page)
        except Exception:   # a page that a peer cannot read costs it the time it took
            pass
    return time.process_time() - start


def processor():
    with open("/proc/cpuinfo") as f:
        names = [line.split(":")[1].strip() for line in f if line.startswith("model name")]
    return f"{names[0] if names else platform.processor()}, {len(names)} cores"


def table(best, count, size):
    pace = {name: count / seconds for name, seconds in best.items()}
    lines = ["| program | pages/s | MB/s | times trafilatura's text |", "|---|---:|---:|---:|"]
    for name, rate in sorted(pace.items(), key=lambda item: -item[1]):
        lines.append(f"| {name} | {rate:.0f} | {size / best[name] / 1e6:.1f} | {rate / pace[AGAINST]:.1f} |")
    return lines


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program", type=pathlib.Path)
    ap.add_argument("--pages", type=int, default=200)
    ap.add_argument("--rounds", type=int, default=2)
    args = ap.parse_args()
    folder = sets.folder()
    if not folder:
        sys.exit("speed: there is no ../shared (or $REPORTEDLY_SHARED) with the pages")
    paths = chosen(folder, args.pages)
    raw = [p.read_bytes() for p in paths]
    pages = [peers.text_of(b) for b in raw]
    extractors = {name: make() for name, (_, make) in peers.SPEED.items()}
    versions = ", ".join(sorted({peers.version(package) for package, _ in peers.SPEED.values()}))
    best = {}
    for _ in range(args.rounds):
        rounds = {name: time_ours(args.program.resolve(), a, paths) for name, a in OURS.items()}
        rounds.update({name: time_peer(extract, pages) for name, extract in extractors.items()})
        best = {name: min(seconds, best.get(name, seconds)) for name, seconds in rounds.items()}
    size = sum(map(len, raw))
    about = (f"Written by `make bench` at {results.commit()} on {processor()}, beside {versions}; {len(paths)} pages of the "
             f"article set, {size / 1e6:.0f} MB, best of {args.rounds} rounds.")
    head = [" ".join(__doc__.split("\n\n")[2].split()), "", about, ""]
    lines = head + table(best, len(paths), size)
    results.put("Speed", lines)
    print("\n".join(lines))


if __name__ == "__main__":
    sys.exit(main())
