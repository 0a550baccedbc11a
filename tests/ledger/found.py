#!/usr/bin/env python3
"""What a ledger makes of invented events is what bench/ledger_reports.py says is in them.

    found.py PROGRAM [N]
"""
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LEAST = {"copies": 1.0, "stories": 0.97, "revised": 0.97, "figures": 0.97, "denied": 0.97}


def f1(found, wanted):
    both = len(found & wanted)
    return 2 * both / (len(found) + len(wanted)) if found or wanted else 1.0


def pairs(groups):
    return {pair for group in groups for pair in itertools.combinations(sorted(group), 2)}


def main(program, n):
    run = lambda *args: subprocess.run(args, capture_output=True, check=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        answers, reports, ledger = (f"{folder}/{name}" for name in ("answers", "reports", "ledger"))
        pathlib.Path(reports).write_bytes(run(sys.executable, ROOT / "bench/ledger_reports.py", str(n), "--answers", answers))
        run(program, "add", "-l", ledger, "--reports", reports)
        found = json.loads(run(program, "export", "-l", ledger, "--stories"))
        stories = [json.loads(line)["articles"] for line in run(program, "stories", "-l", ledger, "-f", "jsonl").splitlines()]
        run(program, "check", "-l", ledger)
        want = json.loads(pathlib.Path(answers).read_text())
    sides = lambda kind: {(d["a"]["file"], d["b"]["file"]) for d in found["disputes"] if d["kind"] == kind}
    scores = {"copies": f1(pairs(found["copies"]), pairs(want["copies"])),
              "stories": f1(pairs(stories), pairs(want["stories"])),
              **{k: f1({frozenset(p) for p in sides(k)}, {frozenset(p) for p in want[k]})
                 for k in ("revised", "figures", "denied")}}
    print("found: " + ", ".join(f"{k} {v:.3f}" for k, v in scores.items()))
    return 1 if any(v < LEAST[k] for k, v in scores.items()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 400))
