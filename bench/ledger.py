#!/usr/bin/env python3
"""What one more report costs a ledger as it grows, what asking it costs, and how large it is. Prints what it measured,
and rewrites bench/ledger.md.

  ledger.py PROGRAM BENCH_LEDGER [--reports N] [--pages N]

Invented reports (bench/ledger_reports.py) are added one by one to a ledger in a file, N (100,000) in all, and the last 400
at each size are timed, in the processor's time, without parsing; questions are of one story each, 40 all over the ledger,
by the clock. Its size is compared with its reports as JSONL: of these, which are some 2.7 kB each, and of real pages of
the article set.
"""
import argparse
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/corpus"))
import shared as sets                                        # noqa: E402

OUT = ROOT / "bench/ledger.md"
LINE = re.compile(r"\s*(\d+) reports\s+(\S+).*median\s+([\d.]+) ms\s+90%\s+([\d.]+) ms")


def ledger_size(path):
    """Bytes of a ledger: of its file and of what SQLite keeps beside it."""
    return sum(p.stat().st_size for p in path.parent.glob(path.name + "*"))


def grow(bench, folder, n, sizes):
    """Rows (reports, what, median, 90 %) and the ledger's size by its reports' as JSONL."""
    reports, ledger = folder / "reports.jsonl", folder / "grown.ledger"
    with open(reports, "wb") as out:
        subprocess.run([sys.executable, ROOT / "bench/ledger_reports.py", str(n)], stdout=out, check=True)
    said = subprocess.run([bench, ledger, reports, *map(str, sizes)], stdout=subprocess.PIPE, text=True, check=True).stdout
    return [m.groups() for m in map(LINE.match, said.splitlines())], ledger_size(ledger) / reports.stat().st_size


def size_of_pages(program, folder, n):
    """The size of a ledger of real pages by their reports' as JSONL."""
    pages = sorted(sets.pages(sets.folder()).glob("*.html"))
    pages = random.Random(5).sample(pages, min(n, len(pages)))
    ledger, reports = folder / "pages.ledger", folder / "pages.jsonl"
    quiet = {"stderr": subprocess.DEVNULL}
    subprocess.run([program, "read", "-j2", "-f", "jsonl", "-o", reports, *pages], **quiet)
    subprocess.run([program, "add", "-l", ledger, "--reports", reports], **quiet)
    return ledger_size(ledger) / reports.stat().st_size


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("bench_ledger")
    ap.add_argument("--reports", type=int, default=100000)
    ap.add_argument("--pages", type=int, default=500)
    args = ap.parse_args()
    if not sets.folder():
        sys.exit("ledger: there is no ../shared (or $REPORTEDLY_SHARED) with the pages")
    sizes = [size for size in (1000, 10000, 100000) if size <= args.reports]
    with tempfile.TemporaryDirectory() as temp:
        rows, invented = grow(args.bench_ledger, pathlib.Path(temp), args.reports, sizes)
        real = size_of_pages(args.program, pathlib.Path(temp), args.pages)
    adding = [float(median) for _, what, median, _ in rows if what == "add"]
    lines = ["# The ledger as it grows", "", " ".join(__doc__.split("\n\n")[2].split()), "",
             "| reports | what | median ms | 90 % ms |", "|---:|---|---:|---:|"]
    lines += [f"| {int(at):,} | {what} | {float(median):.2f} | {float(most):.2f} |" for at, what, median, most in rows]
    lines += ["", f"Adding to {sizes[-1]:,} reports costs {adding[-1] / adding[0]:.2f} times what adding to {sizes[0]:,} does. The ledger is "
              f"{invented:.2f} times its JSONL with invented reports, {real:.2f} times with {args.pages} real pages."]
    OUT.write_text("\n".join(lines) + "\n")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
