#!/usr/bin/env python3
"""check_formats.py REPORTEDLY ROOT - what the command writes in the formats of others, against their schemas and grammars.

annotations, claim   the schemas beside this file, written from the W3C Recommendation and from schema.org; each
                     annotation's words are those at its place in the article's text
ninjs                IPTC's own schema (../shared/formats); that part is left out, and told, where it is not there
csv                  RFC 4180's grammar; as many rows as claims (or figures), whose values are the report's; a row a report
                     for each recorder; no cell is a formula
markdown             cmark's reading: no raw HTML, no code, and a heading, list item or paragraph where one is meant
All over the example pages, a hostile text, and pages of ../shared/newsroom where they are. Skipped (77) without
python3-jsonschema or cmark.
"""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

try:
    import jsonschema
except ImportError:
    jsonschema = None

HERE = pathlib.Path(__file__).resolve().parent
NS = "{http://commonmark.org/xml/1.0}"
URI = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*"
                 r"(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?$")
DATE_TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$")
CELL = r'(?:"(?:[^"]|"")*"|[^",\r\n]*)'
CSV = re.compile(r"(?:%s(?:,%s)*\r\n)+" % (CELL, CELL))
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")   # a place's longitude
UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
faults = []


def fault(*words):
    faults.append(": ".join(str(w) for w in words))


def read(program, name, path, *more):
    plain = ["--plain"] if path.suffix == ".txt" else []
    args = [program, "read", "--model", "none", "-f", name, "--url", "https://page.example/a b?x=[1]#é#2", *plain, *more, str(path)]
    return subprocess.run(args, capture_output=True, check=True).stdout.decode("utf-8")


def validator(schema):
    formats = jsonschema.FormatChecker(formats=())
    formats.checks("uri")(lambda v: not isinstance(v, str) or bool(URI.match(v)))
    formats.checks("date-time")(lambda v: not isinstance(v, str) or bool(DATE_TIME.match(v)))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=formats)


def check_json(name, path, text, schema):
    if text.count("\n") != 1 or not text.endswith("\n"):
        fault(path, name, "not one line")
    if UNSAFE.search(text):
        fault(path, name, "a character that terminals obey")
    value = json.loads(text)
    for e in schema.iter_errors(value):
        fault(path, name, "/".join(str(p) for p in e.path), e.message[:200])
    return value


def check_annotations(path, page, report):
    text = report["article"]["text"]
    if len(page["items"]) != len(report["claims"]):
        fault(path, "annotations", "not one a claim")
    for item, claim in zip(page["items"], report["claims"]):
        spans = []
        for target in item["target"]:
            quote, position = target["selector"]
            start, end = position["start"], position["end"]
            spans.append([start, end])
            around = text[max(0, start - 32):start], text[start:end], text[end:end + 32]
            if around != (quote["prefix"], quote["exact"], quote["suffix"]):
                fault(path, "annotations", item["id"], "other words than at its place")
        if spans != claim["content"]["spans"]:
            fault(path, "annotations", item["id"], "not the claim's spans")


def check_claims(path, value, report):
    texts = [c["text"] for c in value["@graph"][1:]]
    if texts != [c["content"]["text"] for c in report["claims"]]:
        fault(path, "claim", "not the report's claims")


def check_ninjs(path, item, report):
    claims = [a for a in item.get("associations", []) if a["rel"] == "claim"]
    stances = [next(s["literal"] for s in a["subjects"] if s["rel"] == "stance") for a in claims]
    if stances != [c["stance"] for c in report["claims"]]:
        fault(path, "ninjs", "not the report's claims")
    if item["bodies"][0]["charCount"] != len(report["article"]["text"]):
        fault(path, "ninjs", "charCount")


def csv_rows(path, text, n):
    """A table's rows, if it is one: RFC 4180, n rows as long as the line of names, no formula."""
    if not CSV.fullmatch(text):
        fault(path, "csv", "not the grammar of RFC 4180")
    if UNSAFE.search(text):
        fault(path, "csv", "a character that terminals obey")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    if len(rows) != n:
        fault(path, "csv", "%d rows, not %d" % (len(rows), n))
    for row in rows:
        if None in row or None in row.values():
            fault(path, "csv", "a row of another length")
        if any(v and v.lstrip()[:1] in "=+-@|%＝＋－＠" and not NUMBER.fullmatch(v) for v in row.values()):
            fault(path, "csv", "a cell that is a formula", row)
    return rows


def check_figures(path, text, report):
    for row, figure in zip(csv_rows(path, text, len(report["figures"])), report["figures"]):
        for end in ("min", "max"):
            if (float(row[end]) if row[end] else None) != figure[end]:
                fault(path, "csv", "not the figure", row["id"], end)
        if (row["id"], row["kind"], row["claim"] or None) != (figure["id"], figure["kind"], figure["claim"]):
            fault(path, "csv", "not the figure", row["id"])


def check_csv(path, text, report):
    for row, claim in zip(csv_rows(path, text, len(report["claims"])), report["claims"]):
        words = re.sub(r"\s+", "", UNSAFE.sub("", claim["content"]["text"]))
        if re.sub(r"\s+", "", row["content"].replace("\ufffd", "")).removeprefix("'") != words or row["stance"] != claim["stance"]:
            fault(path, "csv", "not the claim", row["id"])


def check_markdown(path, text, report):
    if UNSAFE.search(text):
        fault(path, "markdown", "a character that terminals obey")
    tree = xml.fromstring(subprocess.run(["cmark", "-t", "xml"], input=text, capture_output=True, text=True,
                                         check=True).stdout.split("\n", 2)[2])
    for kind in ("html_block", "html_inline", "code_block", "code", "image", "link"):
        if tree.find(".//%s%s" % (NS, kind)) is not None:
            fault(path, "markdown", "holds " + kind)
    lists = [e for e in tree.iter(NS + "list") if e.get("type") == "ordered"]
    items = [len(e.findall(NS + "item")) for e in lists]
    if items != ([len(report["claims"])] if report["claims"] else []):
        fault(path, "markdown", "numbered lists of", items, "claims", len(report["claims"]))
    heads = sum(b["kind"] in ("title", "heading") for b in report["article"]["blocks"])
    lists = sum(bool(report[k]) for k in ("claims", "silences", "figures", "notes"))
    if len(tree.findall(NS + "heading")) != 1 + heads + lists:
        fault(path, "markdown", "headings")


def main():
    program, root = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    shared = pathlib.Path(os.environ.get("REPORTEDLY_SHARED") or root.parent / "shared")
    if not jsonschema or not shutil.which("cmark"):
        print("skipped: no", "cmark" if jsonschema else "python3-jsonschema")
        return 77
    schemas = {name: validator(json.loads((HERE / (name + ".schema.json")).read_text())) for name in ("annotations", "claim")}
    published = shared / "formats" / "ninjs-schema_3.1.json"
    if published.exists():
        schemas["ninjs"] = validator(json.loads(published.read_text(encoding="utf-8")))
    else:
        print("ninjs: its schema is not there, and was not asked")
    checks = {"annotations": check_annotations, "claim": check_claims, "ninjs": check_ninjs}
    paths = sorted((root / "examples").glob("*.html")) + [HERE / "hostile.txt"] + sorted((shared / "newsroom").glob("*.html"))
    for path in paths:
        report = json.loads(read(program, "jsonl", path))
        for name, schema in schemas.items():
            checks[name](path.name, check_json(name, path.name, read(program, name, path), schema), report)
        check_csv(path.name, read(program, "csv", path), report)
        check_figures(path.name, read(program, "csv", path, "--rows", "figures"), report)
        for recorder in ("acled", "airwars", "ucdp"):
            csv_rows(path.name, read(program, "csv", path, "--as", recorder), 1)
        check_markdown(path.name, read(program, "markdown", path), report)
    print("\n".join(faults) or "formats: %d pages" % len(paths))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
