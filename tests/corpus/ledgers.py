#!/usr/bin/env python3
"""Adds texts to a new ledger and writes what it makes of them as the scorers of ../shared read it.

  ledgers.py PROGRAM SHARED FOLDER stories|disputes

FOLDER has gold.jsonl, the texts; it gets ledger, and found: a group of ids a line (stories), or copies, quantities and
disputes as one object (disputes), with reports.jsonl beside it.
"""
import json
import pathlib
import subprocess
import sys


def names_of(manifest):
    """The name of each file that was written, as the set has it."""
    rows = (line.split("\t") for line in manifest.read_text(encoding="utf-8").splitlines())
    return {row[0]: row[1] for row in rows}


def renamed(value, names):
    if isinstance(value, dict):
        return {k: names[v] if k == "file" else renamed(v, names) for k, v in value.items()}
    if isinstance(value, list):
        return [names.get(v, v) if isinstance(v, str) else renamed(v, names) for v in value]
    return value


def main(program, shared, folder, found):
    folder = pathlib.Path(folder)
    ledger, texts = folder / "ledger", folder / "texts"
    for name in ("", "-wal", "-shm"):
        (folder / f"ledger{name}").unlink(missing_ok=True)
    run = lambda *args: subprocess.run([str(a) for a in args], check=True, capture_output=True, text=True).stdout
    run(sys.executable, f"{shared}/tools/texts.py", folder / "gold.jsonl", texts)
    run(program, "add", "-j", 2, "-l", ledger, "--plain", "--manifest", texts / "manifest.tsv")
    names = names_of(texts / "manifest.tsv")
    with open(folder / "found", "w", encoding="utf-8") as out:
        if found == "stories":
            for line in run(program, "stories", "-l", ledger, "-f", "jsonl").splitlines():
                files = [pathlib.PurePath(f).name for f in json.loads(line)["articles"]]
                out.write(json.dumps({"articles": [names[f] for f in files]}) + "\n")
        else:
            out.write(json.dumps(renamed(json.loads(run(program, "export", "-l", ledger, "--stories")), names)))
    with open(folder / "reports.jsonl", "w", encoding="utf-8") as out:
        for line in run(program, "export", "-l", ledger).splitlines():
            report = json.loads(line)
            out.write(json.dumps({**report, "id": names[pathlib.PurePath(report["input"]["file"]).name]}) + "\n")


main(*sys.argv[1:])
