"""sets.py - the development sets of ../shared, and how each is measured: a row a set.

measure() writes a set's texts as files, has `reportedly read` read them, turns the reports into what the
set's own scorer takes, and picks the figures named in the row. Offsets, units and definitions are the
scorers'; where a scorer gives percents, so do the figures here.
"""
import json
import lzma
import pathlib
import random
import subprocess
import sys
from typing import Callable, NamedTuple

import shared as sets

SEED = 11


class Set(NamedTuple):
    name: str
    gold: str                  # under ../shared; the scorer is score.py beside it
    convert: str               # what ../shared/tools/from_reports.py makes of the reports
    inputs: Callable           # (shared, rows, folder) -> the command's arguments
    score: tuple               # further arguments of the scorer
    sample: int                # rows that the gates take; 0: all
    metrics: dict              # a figure's name -> its path in the scorer's JSON
    held: tuple                # the figures that tests/floors.toml holds
    keep: Callable = lambda row: True


class HeadSet(NamedTuple):
    """A set that the language core reads word by word as given (heads.py), past the command."""
    name: str
    gold: str
    score: tuple
    metrics: dict
    held: tuple


class LedgerSet(NamedTuple):
    """Articles that are added to a new ledger together, and what the ledger makes of them (ledgers.py)."""
    name: str
    gold: str                  # what the scorer beside it takes
    articles: str
    found: str                 # "stories" or "disputes"
    sample: int                # incidents that the gates take; 0: all
    metrics: dict
    held: tuple


def read_rows(path):
    with (lzma.open if path.suffix == ".xz" else open)(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def page_files(shared, rows, folder):
    pages = sets.pages(shared)
    return ["--only", "article", *(str(pages / f"{row['file']}.html") for row in rows)]


def text_files(shared, rows, folder):
    """The gold's texts as files with a manifest of their dates and addresses."""
    subprocess.run([sys.executable, shared / "tools/texts.py", folder / "gold.jsonl", folder / "texts"],
                   check=True, stdout=subprocess.DEVNULL)
    return ["--plain", "--manifest", str(folder / "texts/manifest.tsv")]


def newsroom_pages(shared, rows, folder):
    """The newsroom articles that are there as whole pages."""
    names = (row["id"] for row in rows)
    return [str(p) for name in names for p in sorted((shared / "newsroom").glob(f"{name}.*"))
            if p.name in (f"{name}.html", f"{name}.dump.txt")]


def f1s(prefix, names):
    return {name: f"{prefix}/{name}/f1" for name in names}


ARTICLE = {
    "word F1": "overall/f1", "word F1, articles": "by_type/article/f1",
    "snippets with": "overall/with", "snippets without (listed; low is good)": "overall/without_listed",
    "title": "by_type/article/title/accuracy", "author": "by_type/article/author/accuracy",
    "date": "by_type/article/date/accuracy", "date spurious (low is good)": "overall/date/spurious",
}
CLAIMS = {
    **f1s("attribution/metrics", ["claim soft", "claim exact", "content soft", "content exact", "source soft", "cue soft"]),
    "claim soft, direct": "by/direct/metrics/claim soft/f1", "claim soft, mixed": "by/mixed/metrics/claim soft/f1",
    "claim soft, indirect": "by/indirect/metrics/claim soft/f1",
}
NEWSROOM = {
    "newsroom score": "newsroom score", "claims F1": "claims/F", "stance": "stance", "source.kind": "source.kind",
    "verification F1": "verification/F", "silences F1": "silences/F", "figures F1": "figures/F",
    "figure kind": "figure kind", "times value F1": "times value/F", "places F1": "places/F", "source entity": "source entity",
}
TIMES = {"strict": "strict/f1", "relaxed": "relaxed/f1", "type F1": "type_f1", "value F1": "value_f1"}
COUNTS = {
    "both exact": "both",
    **{f"{kind} {what}": f"categories/{kind}/{what}" for kind in ("killed", "injured")
       for what in ("exact", "positive", "several", "answered", "bounded")},
}


STORIES = {"disputes F1": "disputes/F", "disputes precision": "disputes/P", "disputes recall": "disputes/R",
           **{f"{kind} F1": f"disputes {kind}/F" for kind in ("figures", "revised", "denied", "reversed", "unanswered")},
           "copies F1": "copies/F", "quantities found": "quantities found", "quantities pure": "quantities pure"}
EVENTS = {"B-cubed F1": "b3/f1", "B-cubed precision": "b3/p", "B-cubed recall": "b3/r", "pairs F1": "pairs/f1",
          "B-cubed F1 of grouping nothing": "singletons"}
PARSE = {name: f"{name.lower()}/f1" for name in ("UPOS", "UAS", "LAS")}
NAMES = {"F1": "micro/f1", **{f"F1, {kind}": f"types/{kind}/f1" for kind in ("PER", "ORG", "LOC")}, "spans F1": "spans/f1"}
PLACES = {"mention strict F1": "strict/f1", "mention relaxed F1": "relaxed/f1", "found: within 161 km": "found/acc161",
          "all: within 161 km": "all/acc161", "end to end F1": "end_to_end/f1"}
PLACES_HELD = ("mention strict F1", "found: within 161 km")
NEWSROOM_HELD = ("newsroom score", "claims F1", "verification F1", "silences F1", "figures F1", "times value F1", "places F1")
TIMES_HELD = ("strict", "value F1")
COUNTS_HELD = ("killed positive", "injured positive")


def single(row):
    return row["type"] == "article" and "/" not in row["id"]


SETS = [
    Set("articles", "articles/gold.jsonl.xz", "articles", page_files, (), 250, ARTICLE,
        ("word F1", "word F1, articles", "title", "author", "date")),
    Set("attribution", "attribution/polnear-dev.jsonl.xz", "attribution", text_files, ("--by", "direct"), 30, CLAIMS,
        ("claim soft", "claim exact")),
    Set("newsroom", "newsroom/gold.jsonl", "newsroom", text_files, ("--only", "singles"), 0, NEWSROOM, NEWSROOM_HELD, single),
    Set("newsroom-pages", "newsroom/gold.jsonl", "newsroom", newsroom_pages, ("--given",), 0,
        {"text exact": "exact", **NEWSROOM}, ("text exact", "newsroom score"), single),
    Set("timebank", "time/timebank.jsonl.xz", "time", text_files, (), 100, TIMES, TIMES_HELD),
    Set("aquaint", "time/aquaint.jsonl.xz", "time", text_files, (), 0, TIMES, TIMES_HELD),
    Set("wikiwars", "time/wikiwars-train.jsonl.xz", "time", text_files, (), 4, TIMES, TIMES_HELD),
    Set("tweets", "time/tweets-train.jsonl.xz", "time", text_files, (), 300, TIMES, TIMES_HELD),
    Set("figures-core", "figures/gva-articles.jsonl.xz", "figures", text_files, ("--core",), 300, COUNTS, COUNTS_HELD,
        lambda row: row["core"]),
    Set("places", "places/lgl.jsonl.xz", "places", text_files, (), 150, PLACES, PLACES_HELD),
    Set("figures", "figures/gva-articles.jsonl.xz", "figures", text_files, (), 300, COUNTS, COUNTS_HELD),
    LedgerSet("stories", "newsroom/gold.jsonl", "newsroom/gold.jsonl", "disputes", 0, STORIES,
              ("disputes F1", "copies F1", "quantities found", "quantities pure")),
    LedgerSet("events", "events/gva-incidents.jsonl.xz", "figures/gva-articles.jsonl.xz", "stories", 150, EVENTS, ("B-cubed F1",)),
    HeadSet("syntax", "syntax/ewt-dev.conllu.xz", (), PARSE, ("UPOS", "UAS", "LAS")),
    HeadSet("syntax-gum", "syntax/gum-dev.conllu.xz", (), PARSE, ("LAS",)),
    HeadSet("names", "names/uner-ewt-dev.jsonl.xz", ("--map", "iob"), NAMES, ("F1",)),
    HeadSet("names-gum", "names/gum-dev.jsonl.xz", ("--map", "gum"), NAMES, ("F1",)),
]


def exact_pages(shared, reports):
    """Of the newsroom's pages, the share whose text comes out as the article's, letter for letter."""
    right = 0
    for report in reports:
        name = pathlib.PurePath(report["input"]["file"]).name.split(".")[0]
        text = (shared / "newsroom" / f"{name}.txt").read_text(encoding="utf-8")
        right += report["article"]["text"].strip() == text.strip()
    return right / len(reports) if reports else 0.0


def dig(tree, path):
    for key in path.split("/"):
        tree = (tree or {}).get(key)
    return tree


def write_lines(path, rows):
    with open(path, "w", encoding="utf-8") as f:
        f.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def choose(a_set, shared, sampled):
    rows = [row for row in read_rows(shared / a_set.gold) if a_set.keep(row)]
    if sampled and a_set.sample and a_set.sample < len(rows):
        rows = random.Random(SEED).sample(rows, a_set.sample)
    return rows


def measure_heads(a_set, shared, program, folder):
    """The same figures of a set of heads; folder keeps what the core wrote: system."""
    folder.mkdir(parents=True, exist_ok=True)
    gold = shared / a_set.gold
    with open(folder / "system", "wb") as target:
        subprocess.run([sys.executable, pathlib.Path(__file__).parent / "heads.py", program.parent / "tests/core_dump",
                        sets.ROOT / "models/en.rpm", gold], check=True, stdout=target)
    score = [sys.executable, gold.parent / "score.py", gold, folder / "system", *a_set.score, "--json"]
    tree = json.loads(subprocess.run(score, check=True, capture_output=True, text=True).stdout)
    return {name: dig(tree, path) for name, path in a_set.metrics.items()}


def measure_ledger(a_set, shared, program, folder, sampled):
    """The same figures of a ledger of the set's articles; folder keeps it: ledger, found."""
    folder.mkdir(parents=True, exist_ok=True)
    gold, rows = read_rows(shared / a_set.gold), read_rows(shared / a_set.articles)
    if sampled and a_set.sample:
        gold = random.Random(SEED).sample(gold, a_set.sample)
        wanted = {name for incident in gold for name in incident["articles"]}
        rows = [row for row in rows if row["id"] in wanted]
    if a_set.found == "disputes":
        rows = [row for row in rows if row["type"] == "article" and row.get("story")]
    write_lines(folder / "gold.jsonl", rows)
    write_lines(folder / "answers.jsonl", gold)
    subprocess.run([sys.executable, pathlib.Path(__file__).parent / "ledgers.py", program, shared, folder, a_set.found], check=True)
    scorer = shared / pathlib.PurePath(a_set.gold).parent / "score.py"
    score = [sys.executable, scorer, folder / "answers.jsonl", folder / "found", "--json"]
    if a_set.found == "disputes":
        score[3:] = [folder / "reports.jsonl", "--only", "stories", "--stories", folder / "found", "--json"]
    tree = json.loads(subprocess.run(score, check=True, capture_output=True, text=True).stdout)
    return {name: dig(tree, path) for name, path in a_set.metrics.items()}


def measure(a_set, shared, program, folder, sampled, jobs=2):
    """{figure's name: value}; folder is made and may be kept to look into: gold.jsonl, reports.jsonl, predicted.jsonl."""
    if isinstance(a_set, HeadSet):
        return measure_heads(a_set, shared, program, folder)
    if isinstance(a_set, LedgerSet):
        return measure_ledger(a_set, shared, program, folder, sampled)
    folder.mkdir(parents=True, exist_ok=True)
    rows = choose(a_set, shared, sampled)
    write_lines(folder / "gold.jsonl", rows)
    reports = folder / "reports.jsonl"
    command = [program, "read", "-f", "jsonl", "-j", str(jobs), "-o", reports, *a_set.inputs(shared, rows, folder)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    convert = [sys.executable, shared / "tools/from_reports.py", a_set.convert]
    if (folder / "texts/manifest.tsv").exists():
        convert += ["--manifest", folder / "texts/manifest.tsv"]
    with open(reports, "rb") as source, open(folder / "predicted.jsonl", "wb") as target:
        subprocess.run(convert, check=True, stdin=source, stdout=target)
    scorer = shared / pathlib.PurePath(a_set.gold).parent / "score.py"
    score = [sys.executable, scorer, folder / "gold.jsonl", folder / "predicted.jsonl", *a_set.score, "--json"]
    tree = json.loads(subprocess.run(score, check=True, capture_output=True, text=True).stdout)
    if "exact" in a_set.metrics.values():
        tree["exact"] = exact_pages(shared, read_rows(reports))
    return {name: dig(tree, path) for name, path in a_set.metrics.items()}
