#!/usr/bin/env python3
"""Builds Reportedly three times, runs the suites that belong to each build, and adds up what passed.

  run.py [--only BUILD]... [--build-only]

The builds, all with warnings as errors:
  build        gcc, optimised, as it is used: every test but the fuzz targets, and the desk in Chromium
  build-clang  clang, with assertions: the quick tests
  build-asan   clang, with the address and undefined-behaviour sanitizers: quick, slow, and the fuzz targets
The last line is "N passed, N failed", with ", N skipped" where the sets of ../shared, or node, npm and Chromium for the
desk, are not there and $REPORTEDLY_REQUIRE_SHARED or $REPORTEDLY_REQUIRE_DESK do not ask for them. Exit 1 if any failed.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
from collections import Counter

ROOT = pathlib.Path(__file__).resolve().parent.parent
SANITIZERS = ["-Db_sanitize=address,undefined", "-Db_lundef=false", "-Dfuzz=true"]
BUILDS = {
    "build": ("gcc", ["--buildtype=release"], ["quick", "slow", "gate", "desk"]),
    "build-clang": ("clang", ["--buildtype=debugoptimized"], ["quick"]),
    "build-asan": ("clang", ["--buildtype=debugoptimized", *SANITIZERS], ["quick", "slow", "fuzz"]),
}
PATIENCE = ["--timeout-multiplier", "4"]     # limits are for what hangs, not for a machine that is slow or busy
PASSED = {"OK", "EXPECTEDFAIL"}
SKIPPED = {"SKIP"}


def say(words):
    print(f"\n== {words}", flush=True)


def build(name, compiler, options):
    if not (ROOT / name / "build.ninja").exists():
        environment = {**os.environ, "CC": compiler}
        setup = ["meson", "setup", name, "-Dwerror=true", *options]
        if subprocess.run(setup, cwd=ROOT, env=environment).returncode:
            return False
    return subprocess.run(["ninja", "-C", name], cwd=ROOT).returncode == 0


def results(log):
    """(name, result) of each test in meson's log, which has one JSON object a line."""
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        test = json.loads(line)
        yield test["name"], test["result"]


def run_suites(name, suites):
    """Runs the suites and counts: passed, failed, skipped."""
    log = ROOT / name / "meson-logs" / "testlog.json"
    log.unlink(missing_ok=True)
    wanted = [word for suite in suites for word in ("--suite", suite)]
    environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=1:allocator_may_return_null=1",
                   "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1"}
    subprocess.run(["meson", "test", "-C", name, "--no-rebuild", "--print-errorlogs", *PATIENCE, *wanted], cwd=ROOT,
                   env=environment)
    counts = Counter()
    if not log.exists():
        return Counter(failed=1)
    for test, result in results(log):
        kind = "passed" if result in PASSED else "skipped" if result in SKIPPED else "failed"
        counts[kind] += 1
        if kind != "passed":
            print(f"{kind}: {test} ({name})", flush=True)
    return counts or Counter(failed=1)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--only", action="append", choices=BUILDS, help="this build alone")
    ap.add_argument("--build-only", action="store_true", help="run no test")
    args = ap.parse_args()
    names = args.only or list(BUILDS)
    total = Counter()
    for name in names:
        compiler, options, suites = BUILDS[name]
        say(f"{name}: {compiler} {' '.join(options)}")
        if build(name, compiler, options):
            if args.build_only:
                continue
            total += run_suites(name, suites)
        else:
            print(f"failed: {name} does not build", flush=True)
            total["failed"] += 1
    if args.build_only:
        return 1 if total["failed"] else 0
    left_out = f", {total['skipped']} skipped" if total["skipped"] else ""
    if left_out:
        say("skipped tests need ../shared (or $REPORTEDLY_SHARED) for accuracy, a PostgreSQL server, or node, npm and Chromium "
            "for the desk")
    print(f"\n{total['passed']} passed, {total['failed']} failed{left_out}", flush=True)
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
