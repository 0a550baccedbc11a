#!/usr/bin/env python3
"""check_seed.py REPORTEDLY - the seed report read by a person, against what the command reads in it.

golden/claims/seed.json holds only places (code points) and kinds: who said what, by which words, what the source does
with it, what kind of source it is and whether it is named, through which channel, within which other claim, what the
report says of its certainty, and who kept silent. A claim is found if half of its content's and its
source's characters are shared; "missed" marks those that rules alone do not find yet. Skipped (77) without ../shared.
"""
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHARED = pathlib.Path(os.environ.get("REPORTEDLY_SHARED") or HERE.parents[2] / "shared")


def places(part):
    spans = part.get("spans") or [] if isinstance(part, dict) else part or []
    return {i for start, end in spans for i in range(start, end)}


def share(a, b):
    return len(a & b) / len(a | b) if a or b else 1.0


def found(gold, claims):
    for c in claims:
        if share(places(gold["content"]), places(c["content"])) >= 0.5 and \
                share(places(gold["source"]), places(c["source"])) >= 0.5:
            return c
    return None


def faults(gold, report, text):
    for g in gold["claims"]:
        words = " ".join(text[a:b] for a, b in g["content"])[:60]
        c = found(g, report["claims"])
        if c is None and not g.get("missed"):
            yield "no claim: " + words
        if c is None or g.get("missed"):
            continue
        if c["stance"] != g["stance"]:
            yield "%s: %s is not %s" % (words, c["stance"], g["stance"])
        has = {"kind": c["source"]["kind"], "named": c["source"]["named"], "channel": (c["channel"] or {}).get("kind")}
        for key, value in has.items():
            if key in g and g[key] != value:
                yield "%s: %s is %s, not %s" % (words, key, value, g[key])
        if "within" in g:
            outer = found(gold["claims"][g["within"]], report["claims"])
            if outer is None or c["within"] != outer["id"]:
                yield "%s: within %s" % (words, c["within"])
        statuses = {v["status"] for v in c["verification"]}
        if statuses != set(g["verification"]):
            yield "%s: %s" % (words, sorted(statuses))
    for g in gold["silences"]:
        same = [s for s in report["silences"] if s["kind"] == g["kind"] and places(s["spans"]) & places(g["spans"])
                and (not g["who"] or places(s["who"]) & places(g["who"]))]
        if not same:
            yield "no silence at %s" % g["spans"]


def main():
    path = SHARED / "seed" / "report.txt"
    if not path.exists():
        print("skipped: no", path)
        return 77
    gold = json.loads((HERE / "claims" / "seed.json").read_text())
    out = subprocess.run([sys.argv[1], "read", "--plain", "-f", "jsonl", str(path)], capture_output=True, check=True,
                         env={**os.environ, "REPORTEDLY_MODEL": "none", "REPORTEDLY_GAZETTEER": "none"})
    wrong = list(faults(gold, json.loads(out.stdout), path.read_text(encoding="utf-8")))
    print("\n".join(wrong) or "seed: %d claims, %d silences" % (len(gold["claims"]), len(gold["silences"])))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
