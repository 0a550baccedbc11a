#!/usr/bin/env python3
"""Accuracy may only rise: measures a small sample, the same each time, of each development set of ../shared and
holds the figures against tests/floors.toml.

  gates.py PROGRAM [--set NAME]... [--raise]

--raise lifts the floors to a little under what was measured (SLACK), and lowers none. Without ../shared the
gates are left out: exit 77, or 1 where $REPORTEDLY_REQUIRE_SHARED asks for them.
"""
import argparse
import pathlib
import sys
import time
import tomllib

import sets
import shared

FLOORS = shared.ROOT / "tests/floors.toml"
HEAD = """# What accuracy may not fall under, on the samples that tests/corpus/gates.py takes. Floors are only ever
# raised: by `tests/corpus/gates.py build/reportedly --raise`, which sets them a little under what it measures.
# The figures are the scorers' own: those of times and figures are percents.
"""
SLACK = 0.02   # of the figure: room for a change that trades a little here for more elsewhere


def read_floors():
    return tomllib.loads(FLOORS.read_text()) if FLOORS.exists() else {}


def raised(floors, measured):
    """The floors, each lifted to just under what was measured where that is higher."""
    out = {name: dict(rows) for name, rows in floors.items()}
    for a_set in sets.SETS:
        figures, rows = measured.get(a_set.name, {}), out.setdefault(a_set.name, {})
        for metric in a_set.held:
            floor = int((figures.get(metric) or 0) * (1 - SLACK) * 1000) / 1000
            rows[metric] = max(rows.get(metric, 0), floor)
    return out


def write_floors(floors):
    parts = [HEAD]
    for name, rows in floors.items():
        parts += [f'\n["{name}"]\n', *(f'"{metric}" = {floor}\n' for metric, floor in rows.items())]
    FLOORS.write_text("".join(parts))


def hold(name, figures, floors):
    """Prints the figures beside their floors; how many are under."""
    under = 0
    for metric, value in figures.items():
        floor = floors.get(name, {}).get(metric)
        fell = floor is not None and (value is None or value < floor)
        under += fell
        shown = "none" if value is None else f"{value:.3f}"
        beside = "" if floor is None else f"  floor {floor:.3f}"
        print(f"  {metric:40} {shown:>8}{beside}{'  UNDER' if fell else ''}")
    return under


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program", type=pathlib.Path)
    ap.add_argument("--set", action="append", choices=[s.name for s in sets.SETS])
    ap.add_argument("--raise", dest="lift", action="store_true")
    args = ap.parse_args()
    folder = shared.folder_or_leave("accuracy gates")
    floors, measured, under = read_floors(), {}, 0
    for a_set in sets.SETS:
        if args.set and a_set.name not in args.set:
            continue
        started = time.monotonic()
        work = shared.CACHE / "gates" / a_set.name
        figures = measured[a_set.name] = sets.measure(a_set, folder, args.program.resolve(), work, sampled=True)
        print(f"{a_set.name}: {time.monotonic() - started:.1f} s", flush=True)
        under += hold(a_set.name, figures, floors)
    if args.lift:
        write_floors(raised(floors, measured))
    print(f"accuracy gates: {under} under their floor")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
