#!/usr/bin/env python3
"""Kills a long `reportedly add` at random moments, again and again: nothing it told of may be lost, and the ledger
must be sound and go on where it stopped.

    kills.py PROGRAM KILLS [--seed S]

After the last kill the rest is added, and the ledger must hold the same reports as one that nobody killed.
"""
import argparse
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def run(program, *args):
    return subprocess.run([program, *args], capture_output=True, text=True)


def files_of(program, ledger):
    done = run(program, "export", "-l", ledger)
    if done.returncode:
        sys.exit(f"export: {done.stderr}")
    return done.stdout.splitlines()


def add_and_kill(program, ledger, reports, wait):
    """Kills after about wait seconds; the lines that were printed whole were acknowledged."""
    with subprocess.Popen([program, "add", "-v", "-l", ledger, "--reports", reports], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL) as child:
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        told = child.stdout.read().decode().split("\n")[:-1]
    return {line.split("\t")[3] for line in told if line.count("\t") == 3}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("kills", type=int)
    ap.add_argument("--seed", type=int, default=1)
    args = ap.parse_args()
    rng, lost, unsound, told = random.Random(args.seed), 0, 0, set()
    with tempfile.TemporaryDirectory() as folder:
        ledger, whole, reports = (f"{folder}/{name}" for name in ("killed", "whole", "reports.jsonl"))
        made = subprocess.run([sys.executable, ROOT / "bench/ledger_reports.py", str(60 + 12 * args.kills)],
                              capture_output=True, check=True)
        pathlib.Path(reports).write_bytes(made.stdout)
        for _ in range(args.kills):
            told |= add_and_kill(args.program, ledger, reports, rng.uniform(0.005, 0.12))
            if not pathlib.Path(ledger).exists():
                continue
            check = run(args.program, "check", "-l", ledger)
            if check.returncode and "empty database" not in check.stderr:
                unsound += 1
                print(check.stderr.strip())
        there = "\n".join(files_of(args.program, ledger)) if told else ""
        lost = sum(f'"file":"{name}"' not in there for name in told)
        for name in (ledger, whole):
            done = run(args.program, "add", "-l", name, "--reports", reports)
            if done.returncode:
                sys.exit(f"add: {done.stderr}")
        same = files_of(args.program, ledger) == files_of(args.program, whole)
    print(f"kills: {args.kills}, {len(told)} reports acknowledged, {lost} lost, {unsound} times unsound, "
          f"{'the same' if same else 'ANOTHER'} ledger in the end")
    return 1 if lost or unsound or not same or not told else 0


if __name__ == "__main__":
    sys.exit(main())
