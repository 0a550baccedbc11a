#!/usr/bin/env python3
"""Makes the README's pictures of the desk, docs/shots/*.png, out of the pages of tests/desk/pages and examples/.

    shots.py PROGRAM

Takes pngquant, and looks as it should with the fonts Inter and Charis SIL (Debian: pngquant fonts-inter fonts-sil-charis).
"""
import os
import pathlib
import subprocess
import sys
import tempfile

import run

OUT = run.ROOT / "docs/shots"
MOST = 600_000   # bytes of all pictures
ORDER = ["pontic-wire-0550", "dobrogea-journal-0630", "black-sea-herald-0940", "constanta-online-1520", "danube-review-1115",
         "harbour-post-1116"]
OTHERS = 24   # invented reports of bench/ledger_reports.py


def ledger(program, out):
    pages = [f"tests/desk/pages/{name}.html" for name in ORDER]
    subprocess.run([program, "add", "--keep", "-l", out, *pages, "examples"], cwd=run.ROOT, check=True)
    made = subprocess.run([sys.executable, run.ROOT / "bench/ledger_reports.py", str(OTHERS)], stdout=subprocess.PIPE, check=True)
    subprocess.run([program, "add", "-l", out, "--reports", "-"], input=made.stdout, check=True)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    node, chromium, quant = run.command("node", "nodejs"), run.command("chromium"), run.command("pngquant")
    modules = run.modules()
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, run.Served(program, pathlib.Path(folder), True, ledger) as served:
        subprocess.run([node, run.HERE / "shots.mjs", served.base, modules, OUT], env={**os.environ, "CHROMIUM": chromium}, check=True)
    shots = sorted(OUT.glob("*.png"))
    subprocess.run([quant, "--force", "--ext", ".png", "--speed", "1", "--strip", "64", *shots], check=True)
    total = sum(shot.stat().st_size for shot in shots)
    print(f"{len(shots)} pictures, {total} bytes")
    sys.exit(total > MOST)


if __name__ == "__main__":
    main()
