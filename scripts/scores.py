#!/usr/bin/env python3
"""Measures the whole development sets of ../shared and rewrites the table of docs/scores.md.

  scores.py PROGRAM [--set NAME]... [--jobs N]

With --set only those sets' rows are measured and rewritten. A commit with a + had changes beside it.
"""
import argparse
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/corpus"))
import sets     # noqa: E402
import shared   # noqa: E402

PAGE = ROOT / "docs/scores.md"
HEAD = """# Scores

What this version measures on the development sets, written by `make scores` and by nothing else. The sets and their
scorers, with the definition of every figure, lie in `../shared`; the rows of a set are made by the command beside
them. Figures of *attribution*, *time* and *figures* are percents, as their scorers give them; the rest are shares.
A commit with a + had changes beside it. These are the sets that the program was developed on, so
expect a little less on pages it has not seen. Speed is in [bench/results.md](../bench/results.md).

| data set | metric | value | command | commit |
|---|---|---:|---|---|
"""


def git(*arguments):
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True).stdout.strip()


def commit():
    changed = git("status", "--porcelain", "--", "src", "tools", "include", "models", "data", "gen")
    return git("rev-parse", "--short", "HEAD") + ("+" if changed else "")


def shown(metric, value):
    if value is None:
        return "–"
    return f"{value:.2f}" if abs(value) > 1 else f"{value:.3f}"


def rows_of(name, figures, made_by):
    command = f"`scripts/scores.py build/reportedly --set {name}`"
    return [f"| {name} | {metric} | {shown(metric, value)} | {command} | {made_by} |" for metric, value in figures.items()]


def old_rows():
    """The page's rows by data set."""
    rows = {}
    if PAGE.exists():
        for line in PAGE.read_text(encoding="utf-8").splitlines():
            name = line.strip("|").split("|")[0].strip()
            if line.startswith("| ") and name != "data set":
                rows.setdefault(name, []).append(line)
    return rows


def main():
    names = [s.name for s in sets.SETS]
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program", type=pathlib.Path)
    ap.add_argument("--set", action="append", choices=names)
    ap.add_argument("--jobs", type=int, default=2)
    args = ap.parse_args()
    folder = shared.folder()
    if not folder:
        sys.exit("scores: there is no ../shared (or $REPORTEDLY_SHARED) with the development sets")
    rows, made_by = old_rows(), commit()
    for a_set in sets.SETS:
        if args.set and a_set.name not in args.set:
            continue
        work = shared.CACHE / "scores" / a_set.name
        figures = sets.measure(a_set, folder, args.program.resolve(), work, sampled=False, jobs=args.jobs)
        rows[a_set.name] = rows_of(a_set.name, figures, made_by)
        print(*rows[a_set.name], sep="\n", flush=True)
    known = [line for name in names for line in rows.get(name, [])]
    PAGE.write_text(HEAD + "\n".join(known) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
