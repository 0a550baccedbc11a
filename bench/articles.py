#!/usr/bin/env python3
"""How near the right article Reportedly and its peers come, on the same pages by the same scorer.

  articles.py PROGRAM [--pages N] [--peer NAME]...     N pages, the same sample each time; 0 (all) is the default

Prints a table: mean word F1 over all pages and over those of type article, and title, author and date right
over the articles whose gold has them. All programs run with their defaults. Over all pages the table is also put
into bench/results.md.
"""
import argparse
import json
import logging
import pathlib
import random
import re
import subprocess
import sys
import warnings

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/corpus"))
import peers            # noqa: E402
import results          # noqa: E402
import sets as measured # noqa: E402
import shared as sets   # noqa: E402
sys.path.pop(0)         # its html5lib.py is not the package that peers import

WORK = sets.CACHE / "articles"
ARTICLES = next(s for s in measured.SETS if s.name == "articles")


def run_peer(name, ids, pages, out):
    """Writes a peer's predictions; how many pages it failed on."""
    extract, failed = peers.PEERS[name][1](), 0
    with open(out, "w", encoding="utf-8") as f:
        for page in ids:
            try:
                found = extract(peers.text_of((pages / f"{page}.html").read_bytes()))
            except Exception:
                found, failed = {"text": ""}, failed + 1
            f.write(json.dumps({"file": page, **found}, default=str) + "\n")
    return failed


def run_ours(program, ids, pages, folder, out):
    command = [program, "read", "--only", "article", "-f", "jsonl", "-j", "2", *(str(pages / f"{i}.html") for i in ids)]
    reports = subprocess.run(command, check=True, capture_output=True).stdout
    convert = [sys.executable, folder / "tools/from_reports.py", "articles"]
    with open(out, "wb") as f:
        subprocess.run(convert, input=reports, check=True, stdout=f)


def score(folder, gold, predicted):
    command = [sys.executable, folder / "articles/score.py", gold, predicted, "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def row(name, tree, failed):
    overall, article = tree["overall"], tree["by_type"]["article"]
    fields = (article[k]["accuracy"] for k in ("title", "author", "date"))
    figures = [overall["f1"], article["f1"], *fields, overall["date"]["spurious"]]
    return f"| {name} | " + " | ".join(f"{x:.3f}" for x in figures) + f" | {failed} |"


def unseen_row():
    """Word F1 by cross-validation, from the models' card."""
    card = (ROOT / "models/article.md").read_text(encoding="utf-8")
    figures = dict(re.findall(r"(?m)^\| (all|article) \| ([0-9.]+) \|", card))
    return f"| reportedly, sites unseen | {float(figures['all']):.3f} | {float(figures['article']):.3f} | | | | | |"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program", type=pathlib.Path)
    ap.add_argument("--pages", type=int, default=0)
    ap.add_argument("--peer", action="append", choices=peers.PEERS)
    args = ap.parse_args()
    folder = sets.folder()
    if not folder:
        sys.exit("articles: there is no ../shared (or $REPORTEDLY_SHARED) with the pages")
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    rows = measured.read_rows(folder / ARTICLES.gold)
    if args.pages:
        rows = random.Random(3).sample(rows, args.pages)
    WORK.mkdir(parents=True, exist_ok=True)
    measured.write_lines(WORK / "gold.jsonl", rows)
    ids, pages = [r["file"] for r in rows], sets.pages(folder)
    lines = []

    def tell(line):
        lines.append(line)
        print(line, flush=True)

    tell(f"{len(ids)} pages of the article set, by `make bench-articles` at {results.commit()}. Reportedly's model has seen these "
         "pages; the second row is word F1 by models that saw no page of a page's site (models/article.md).\n")
    tell("| program | word F1 | articles | title | author | date | date spurious | pages failed |")
    tell("|---|---:|---:|---:|---:|---:|---:|---:|")
    run_ours(args.program.resolve(), ids, pages, folder, WORK / "reportedly.jsonl")
    tell(row("reportedly", score(folder, WORK / "gold.jsonl", WORK / "reportedly.jsonl"), 0))
    tell(unseen_row())
    for name in args.peer or peers.PEERS:
        failed = run_peer(name, ids, pages, WORK / f"{name}.jsonl")
        tell(row(peers.version(peers.PEERS[name][0]), score(folder, WORK / "gold.jsonl", WORK / f"{name}.jsonl"), failed))
    if not args.pages and not args.peer:
        results.put("Articles", lines)


if __name__ == "__main__":
    sys.exit(main())
