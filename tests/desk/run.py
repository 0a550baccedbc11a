#!/usr/bin/env python3
"""The desk in a real browser, and its pure modules by themselves.

    run.py PROGRAM unit|browser [--assets]

unit     tests/desk/unit with `node --test`
browser  tests/desk/browser.mjs in Chromium, on a ledger that is made anew, behind PROGRAM serve

What comes from npm is pinned by package-lock.json and fetched into .cache/desk, once. Where node, npm or Chromium are
missing the test is skipped (77), unless $REPORTEDLY_REQUIRE_DESK asks for it. --assets serves web/ as it is, without a
build, and not compressed.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CACHE = ROOT / ".cache/desk"
SKIP = 77


def missing(words):
    print(words)
    sys.exit(1 if os.environ.get("REPORTEDLY_REQUIRE_DESK") else SKIP)


def command(*names):
    for name in names:
        if shutil.which(name):
            return shutil.which(name)
    return missing(f"there is no {' or '.join(names)} (scripts/install-deps.sh installs it)")


def modules():
    """The folder of what npm fetched, fetched now if it is not there or of another lock file."""
    lock = HERE / "package-lock.json"
    mark = CACHE / "fetched"
    if not mark.exists() or mark.read_bytes() != lock.read_bytes():
        npm = command("npm")
        shutil.rmtree(CACHE, ignore_errors=True)
        CACHE.mkdir(parents=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, CACHE)
        done = subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=CACHE)
        if done.returncode:
            missing("npm could not fetch what the test needs")
        mark.write_bytes(lock.read_bytes())
    return CACHE / "node_modules"


def unit():
    node = command("node", "nodejs")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)   # node takes .js for modules only where a package.json says so
        shutil.copytree(ROOT / "web", folder / "web")
        shutil.copytree(HERE / "unit", folder / "tests/desk/unit")
        (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        tests = sorted(p.relative_to(folder) for p in (folder / "tests/desk/unit").glob("*.test.js"))
        return subprocess.run([node, "--test", *tests], cwd=folder).returncode


def sample(program, out):
    subprocess.run([sys.executable, HERE / "ledger.py", program, out], check=True)


class Served:
    """PROGRAM serve on a free port, with a ledger of its own that make(PROGRAM, FILE) makes."""

    def __init__(self, program, folder, assets, make=sample):
        self.ledger = folder / "desk.ledger"
        make(program, self.ledger)
        more = ["--assets", ROOT / "web"] if assets else []
        self.process = subprocess.Popen([program, "serve", "-l", self.ledger, "--port", "0", *more], stdout=subprocess.PIPE, text=True)

    def __enter__(self):
        self.base = self.process.stdout.readline().strip().rstrip("/")
        if not self.base.startswith("http://127.0.0.1:"):
            sys.exit(f"serve did not say where it listens: {self.base!r}")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)


def outline(fetched):
    """Whether web/world.json is what gen/world.py makes."""
    made = subprocess.run([sys.executable, ROOT / "gen/world.py", fetched / "world-atlas/countries-50m.json"], stdout=subprocess.PIPE, check=True)
    same = made.stdout == (ROOT / "web/world.json").read_bytes()
    if not same:
        print("FAILED web/world.json is not what gen/world.py makes")
    return same


def browser(program, assets):
    node, chromium = command("node", "nodejs"), command("chromium", "chromium-browser", "google-chrome")
    fetched = modules()
    out = CACHE / "failed"
    out.mkdir(exist_ok=True)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, Served(program, pathlib.Path(folder), assets) as served:
        done = subprocess.run([node, HERE / "browser.mjs", served.base, fetched, out, *([] if assets else ["packed"])], env={**os.environ, "CHROMIUM": chromium})
    print(f"{time.monotonic() - begin:.0f} s")
    return done.returncode or not outline(fetched)


def main():
    program, what = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    sys.exit(unit() if what == "unit" else browser(program, "--assets" in sys.argv))


if __name__ == "__main__":
    main()
