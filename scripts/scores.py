#!/usr/bin/env python3
"""Measures the whole development sets of ../shared and rewrites the table of docs/scores.md.

  scores.py PROGRAM [--set NAME]... [--jobs N]

With --set only those sets' rows are measured and rewritten. A commit with a + had changes beside it.
"""
import argparse
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/corpus"))
import sets     # noqa: E402
import shared   # noqa: E402

PAGE = ROOT / "docs/scores.md"
HTML5LIB = "html5lib"
HEAD = """# Scores

What this version measures on the development sets, written by `make scores` and by nothing else. The sets and their
scorers, with the definition of every figure, lie in `../shared`; the rows of a set are made by the command beside
them. Figures of the sets of times (*timebank* to *tweets*), of *places*, *figures*, *events*, *syntax* and *names* are percents, as their scorers
give them; the rest are shares.
A commit with a + had changes beside it. These are the sets that the program was developed on, so
expect less on pages it has not seen: the model that chooses an article's body was trained on the pages of *articles*,
and `train/article.py` gives its figure over pages of sites it did not see. Speed is in [bench/results.md](../bench/results.md).

| data set | metric | value | command | commit |
|---|---|---:|---|---|
"""


def git(*arguments):
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True).stdout.strip()


def commit():
    """The last commit that changed what is measured."""
    measured_paths = ["--", "src", "tools", "include", "models", "data", "gen"]
    changed = git("status", "--porcelain", *measured_paths)
    return git("log", "-1", "--format=%h", *measured_paths) + ("+" if changed else "")


def shown(metric, value):
    if value is None:
        return "–"
    if isinstance(value, int):
        return str(value)
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


def html5lib(program):
    """The HTML conformance cases and how many come out as they should, as their runner counts them."""
    runner = [sys.executable, ROOT / "tests/corpus/html5lib.py", program.parent / "tests/html5lib_dump", "--show", "0"]
    last = subprocess.run(runner, capture_output=True, text=True).stdout.strip().split("\n")[-1]
    counts = [int(n) for n in re.findall(r"\d+", last)]
    return dict(zip(("cases", "cases as they should be", "of them known to differ from the standard"), counts))


def measured(name, program, folder, jobs):
    if name == HTML5LIB:
        return html5lib(program)
    a_set = next(s for s in sets.SETS if s.name == name)
    return sets.measure(a_set, folder, program, shared.CACHE / "scores" / name, sampled=False, jobs=jobs)


def main():
    names = [HTML5LIB, *(s.name for s in sets.SETS)]
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program", type=pathlib.Path)
    ap.add_argument("--set", action="append", choices=names)
    ap.add_argument("--jobs", type=int, default=2)
    args = ap.parse_args()
    folder = shared.folder()
    if not folder:
        sys.exit("scores: there is no ../shared (or $REPORTEDLY_SHARED) with the development sets")
    rows, made_by = old_rows(), commit()
    for name in args.set or names:
        figures = measured(name, args.program.resolve(), folder, args.jobs)
        rows[name] = rows_of(name, figures, made_by)
        print(*rows[name], sep="\n", flush=True)
    known = [line for name in names for line in rows.get(name, [])]
    PAGE.write_text(HEAD + "\n".join(known) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
