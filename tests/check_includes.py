#!/usr/bin/env python3
"""The arrows between the rooms point one way: reads every #include of src/ and tools/ against src/deps.txt.

  check_includes.py [ROOT]     prints each line that breaks a rule; exit 1 if there is one
  check_includes.py --self-test

The rules:
  - a file of src/ROOM/ includes "ROOM/..." and the rooms deps.txt lists for it, and <reportedly/...>;
  - deps.txt lists a room only behind those it names: so there are no circles;
  - src/reportedly.c chains the rooms and may include any; no other file stands in src/ itself;
  - tools/ knows the public headers and its own files only;
  - a public header includes public headers and the C library's only.
"""
import pathlib
import re
import sys
import tempfile

INCLUDE = re.compile(r'^\s*#\s*include\s+(<[^>]+>|"[^"]+")')
CHAIN = "reportedly.c"
C_LIBRARY = {"stdbool.h", "stddef.h", "stdint.h", "stdio.h"}


def rooms_of(root, faults):
    """deps.txt as {room: rooms it may include}; faults gains a line for each arrow that points back."""
    rooms = {}
    for number, line in enumerate((root / "src/deps.txt").read_text().splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        room, _, names = line.partition(":")
        for name in names.split():
            if name not in rooms:
                faults.append(f"src/deps.txt:{number}: {room} names {name}, which is not above it")
        rooms[room.strip()] = set(names.split())
    return rooms


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1][0] == "<", found[1][1:-1]


def may_include(room, rooms, system, name):
    """Whether a file of the room may include this; room None is the file that chains them."""
    if system:
        return True
    target = name.split("/")[0]
    return target in rooms and (room is None or target == room or target in rooms[room])


def check_sources(root, rooms, faults):
    for path in sorted((root / "src").rglob("*.[ch]")):
        parts = path.relative_to(root / "src").parts
        place = path.relative_to(root)
        if len(parts) == 1 and parts[0] != CHAIN:
            faults.append(f"{place}: only {CHAIN} stands in src/ itself")
            continue
        room = parts[0] if len(parts) > 1 else None
        if room is not None and room not in rooms:
            faults.append(f"{place}: src/deps.txt has no room {room}")
            continue
        for number, system, name in includes(path):
            if not may_include(room, rooms, system, name):
                faults.append(f"{place}:{number}: {room or CHAIN} may not include \"{name}\"")


def check_clients(root, faults):
    for path in sorted((root / "tools").rglob("*.[ch]")):
        for number, system, name in includes(path):
            if not system and not (path.parent / name).exists():
                faults.append(f"{path.relative_to(root)}:{number}: tools/ may not include \"{name}\"")
    for path in sorted((root / "include").rglob("*.h")):
        for number, system, name in includes(path):
            if not system or not (name in C_LIBRARY or name.startswith("reportedly/")):
                faults.append(f"{path.relative_to(root)}:{number}: a public header may not include {name}")


def check(root):
    faults = []
    rooms = rooms_of(root, faults)
    check_sources(root, rooms, faults)
    check_clients(root, faults)
    return faults


def self_test():
    """A small tree with one fault of each kind: all must be found."""
    files = {
        "src/deps.txt": "base:\nlow: base high\nhigh: base\n",
        "src/base/a.c": '#include "high/h.h"\n#include <stdio.h>\n',
        "src/low/b.c": '#include "base/a.h"\n#include "low/b.h"\n',
        "src/reportedly.c": '#include "high/h.h"\n',
        "src/stray.c": "",
        "src/cellar/c.c": "",
        "tools/main.c": '#include "base/a.h"\n#include <reportedly/r.h>\n',
        "include/reportedly/r.h": "#include <jansson.h>\n",
    }
    expected = ["deps.txt:2", "base/a.c:1", "stray.c", "cellar/c.c", "main.c:1", "r.h:1"]
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        faults = check(root)
    assert len(faults) == len(expected), faults
    for want in expected:
        assert any(want in f for f in faults), (want, faults)
    return 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    root = pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).resolve().parent.parent
    faults = check(root)
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
