#!/usr/bin/env python3
"""Makes reports of invented events, as many as wanted, with what a ledger should find in them.

    ledger_reports.py N [--seed S] [--answers FILE] > reports.jsonl

Schema 1, a line a report, in the order of publication; the same N and seed give the same bytes. An event has eight
reports: an agency's text and two outlets that carry it, edited and cut; four of outlets' own, with the ministry's
revised toll, the mayor's other count, the operator's denial; and one that only mentions the place, months later.
--answers: {"copies": [[file]], "stories": [[file]], "revised": [[file, file]], "figures": [[file, file]],
"denied": [[file, file]]}, a pair being the files of both sides.
"""
import argparse
import hashlib
import json
import pathlib
import random
import sys
from datetime import datetime, timedelta, timezone

ROOT = pathlib.Path(__file__).resolve().parent.parent
START = datetime(2024, 1, 1, tzinfo=timezone.utc)
KINDS = [("explosion", "a depot", "keeping fuel beside open flames"), ("fire", "a warehouse", "locking the fire doors"),
         ("collapse", "a bridge", "ignoring cracks in the deck"), ("flood", "a dam", "opening the gates too late"),
         ("crash", "a railway crossing", "leaving the signals unrepaired"), ("landslide", "a quarry", "blasting beside the road")]
HEADS = "ka lo mi ve sar tor bel dru gan hol ist jor nek pol ran sti".split()
TAILS = "vo ra nik dan sel mar grad burg ton ville mouth stad holm itsa ova ia".split()


def words():
    lines = (ROOT / "data/common-words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line[:1] != "#"]
    return [w for w, _ in rows], [int(p) for _, p in rows]


class Writer:
    """One report being written: its text grows, and what is said in it is marked as it does."""

    def __init__(self, file, url, at, title):
        self.text, self.claims, self.figures, self.silences, self.entities, self.sentences = "", [], [], [], [], []
        self.file, self.url, self.at, self.title = file, url, at, title

    def add(self, words):
        start = len(self.text)
        self.text += words
        return [start, len(self.text)]

    def part(self, span):
        return {"spans": [span], "text": self.text[span[0]:span[1]]}

    def entity(self, name, kind, role, affiliation, span):
        for e in self.entities:
            if e["name"] == name:
                e["mentions"].append(span)
                return e["id"]
        self.entities.append({"id": f"e{len(self.entities) + 1}", "name": name, "kind": kind, "role": role,
                              "affiliation": affiliation, "mentions": [span]})
        return self.entities[-1]["id"]

    def claim(self, source, cue, content, stance, figures):
        start = len(self.text)
        name, words, kind, body = source
        who = self.add(words[0].upper() + words[1:])
        self.add(" ")
        how = self.add(cue)
        self.add(" ")
        what = [len(self.text), len(self.text)]
        claim = f"c{len(self.claims) + 1}"
        ids = []
        for piece in content:
            if isinstance(piece, tuple):
                number, noun, of = piece
                span = self.add(str(number))
                ids.append(f"f{len(self.figures) + 1}")
                self.add(" ")
                self.figures.append({"id": ids[-1], **self.part(span), "min": number, "max": number, "bound": "exact",
                                     "kind": noun, "unit": None, "of": self.part(self.add(of)), "superseded": False,
                                     "part_of": None, "place": None, "time": None, "claim": claim})
            else:
                self.add(piece)
        what[1] = len(self.text)
        self.add(".")
        entity = self.entity(name, "organisation" if body is None else "person", body and body[0], body and body[1], who)
        self.claims.append({"id": claim, "source": {**self.part(who), "entity": entity, "kind": kind, "named": True},
                            "cue": self.part(how), "content": self.part(what), "mode": "indirect", "stance": stance,
                            "channel": None, "said": None, "within": None, "verification": [], "figures": ids, "score": 0.9})
        self.sentences.append([start, len(self.text)])
        self.add(" ")

    def filler(self, rng, vocabulary, sentences):
        for _ in range(sentences):
            chosen = rng.choices(*vocabulary, k=rng.randint(9, 22))
            start = len(self.text)
            self.add(" ".join(chosen).capitalize() + ".")
            self.sentences.append([start, len(self.text)])
            self.add(" ")

    def report(self):
        text = self.text.rstrip()
        return {"reportedly": 1, "input": {"file": self.file, "url": self.url, "warc_record": None, "fetched": None,
                                           "sha256": hashlib.sha256(text.encode()).hexdigest()},
                "article": {"title": self.title, "standfirst": None, "byline": [], "agency": None,
                            "site": self.url.split("/")[2], "section": None, "published": self.at.isoformat(),
                            "modified": None, "lang": "en", "canonical_url": None, "dates": [], "text": text,
                            "blocks": [{"kind": "paragraph", "start": 0, "end": len(text), "bytes": [0, len(text)]}]},
                "sentences": [s for s in self.sentences if s[1] <= len(text)], "entities": self.entities,
                "claims": self.claims, "silences": self.silences, "figures": self.figures, "times": [], "places": [],
                "toll": {}, "notes": []}


class Event:
    def __init__(self, number, rng, vocabulary):
        self.n, self.rng, self.vocabulary = number, rng, vocabulary
        name = lambda k: "".join(rng.choice(HEADS) for _ in range(k)) + rng.choice(TAILS)
        self.what, self.place, self.fault = rng.choice(KINDS)
        self.town, self.region = name(2).capitalize(), name(2).capitalize()
        first, last = name(1).capitalize(), name(2).capitalize()
        company = f"{name(2).capitalize()} {rng.choice(['Works', 'Lines', 'Power', 'Freight', 'Mining'])}"
        self.ministry = ("health ministry", "the health ministry", "government", None)
        self.mayor = (f"{first} {last}", f"mayor {first} {last}", "government", ("mayor", self.town))
        self.company = (company, company, "company", None)
        self.dead, self.at = rng.randint(3, 40), START + timedelta(minutes=rng.randrange(60 * 24 * 900))

    def head(self, w, k):
        kinds = [f"The {self.what} at {self.place} near {self.town} in {self.region} came before dawn. ",
                 f"Rescuers in {self.town} searched {self.place} in {self.region} after the {self.what}. ",
                 f"People of {self.town} in {self.region} woke to the {self.what} at {self.place}. "]
        w.add(kinds[k % 3])

    def report(self, k, hours, title):
        at = self.at + timedelta(hours=hours)
        w = Writer(f"e{self.n}-{k}.txt", f"https://outlet{(self.n * 7 + k * 13) % 400}.example/{self.n}/{k}", at, title)
        w.sentences = []
        return w

    def deaths(self, w, source, cue, number):
        w.claim(source, cue, [f"that ", (number, "killed", "people"), f" were killed in the {self.what} near {self.town}"],
                "assert", 1)

    def wire(self, k, hours, cut):
        rng = random.Random(f"{self.n} wire")
        w = self.report(k, hours, f"{self.what.capitalize()} near {self.town} kills {self.dead}")
        self.head(w, 0)
        self.deaths(w, self.ministry, "said", self.dead)
        w.filler(rng, self.vocabulary, 4)
        w.claim(self.mayor, "accused", [f"{self.company[0]} of {self.fault}"], "accuse", 0)
        w.filler(rng, self.vocabulary, 6 - 3 * cut)
        return w

    def reports(self):
        rng, more = self.rng, self.dead + self.rng.randint(1, 9)
        yield self.wire(0, 0, 0)
        yield self.wire(1, 2, 0)
        yield self.wire(2, 3, 1)
        w = self.report(3, 9, f"Toll in {self.town} rises to {more}")
        self.head(w, 1)
        self.deaths(w, self.ministry, "reported", more)
        w.filler(rng, self.vocabulary, 8)
        yield w
        w = self.report(4, 12, f"Mayor of {self.town} speaks of {more * 2}")
        self.head(w, 2)
        self.deaths(w, self.mayor, "insisted", more * 2)
        w.filler(rng, self.vocabulary, 7)
        yield w
        w = self.report(5, 20, f"{self.company[0]} rejects blame for {self.what}")
        self.head(w, 1)
        w.claim(self.mayor, "blamed", [f"{self.company[0]} for {self.fault}"], "accuse", 0)
        w.claim(self.company, "denied", [f"{self.fault} at {self.place}"], "deny", 0)
        w.filler(rng, self.vocabulary, 8)
        yield w
        w = self.report(6, 30, f"After the {self.what}, {self.town} mourns")
        self.head(w, 2)
        self.deaths(w, self.ministry, "repeated", more)
        w.filler(rng, self.vocabulary, 9)
        yield w
        w = self.report(7, 24 * 150, f"A new road for {self.region}")
        w.filler(rng, self.vocabulary, 9)
        w.claim((f"{self.region} council", f"the {self.region} council", "government", None), "announced",
                [f"that a road would be built past {self.town}"], "assert", 0)
        yield w

    def answers(self, out):
        f = lambda k: f"e{self.n}-{k}.txt"
        out["copies"].append([f(0), f(1), f(2)])
        out["stories"] += [[f(k) for k in range(7)], [f(7)]]
        out["revised"].append([f(0), f(3)])
        out["figures"].append([f(3), f(4)])
        out["denied"].append([f(5), f(5)])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("n", type=int)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--answers")
    args = ap.parse_args()
    rng, vocabulary = random.Random(args.seed), words()
    answers = {"copies": [], "stories": [], "revised": [], "figures": [], "denied": []}
    made = []
    for number in range((args.n + 7) // 8):
        event = Event(number, random.Random(rng.random()), vocabulary)
        made += [(w.at, json.dumps(w.report(), ensure_ascii=False, separators=(",", ":"))) for w in event.reports()]
        event.answers(answers)
    made.sort()
    for _, line in made[:args.n]:
        sys.stdout.write(line + "\n")
    if args.answers:
        pathlib.Path(args.answers).write_text(json.dumps(answers), encoding="utf-8")


main()
