#!/usr/bin/env python3
"""Makes src/page/tag_tab.h, the perfect hash from element names to rp_tag, out of the list in src/page/tag.h.

The key is the name's first eight bytes, big-endian, plus its length; a multiplier is searched that sends every
key to a slot of its own. Usage: gen/tags.py src/page/tag.h > src/page/tag_tab.h
"""
import random
import re
import sys

BITS = 10


def key(name):
    value = 0
    for byte in name.encode()[:8]:
        value = value << 8 | byte
    return (value + len(name)) & (2**64 - 1)


def slots(names, multiplier):
    table = {}
    for tag, name in enumerate(names, 1):
        slot = (key(name) * multiplier & (2**64 - 1)) >> (64 - BITS)
        if slot in table:
            return None
        table[slot] = tag
    return table


def main():
    text = open(sys.argv[1], encoding="utf-8").read()
    names = [name for _, name in re.findall(r"X\((\w+), ([\w-]+)\)", text)]
    rng = random.Random(1)
    table = None
    while table is None:
        multiplier = rng.getrandbits(64) | 1
        table = slots(names, multiplier)
    print("/* tag_tab.h - made by gen/tags.py from tag.h: which tag stands at which hash of a name. */")
    print(f"#define TAG_HASH_MULTIPLIER UINT64_C(0x{multiplier:016x})")
    print(f"#define TAG_HASH_SHIFT {64 - BITS}")
    print(f"static const uint8_t tag_slots[{1 << BITS}] = {{")
    cells = [f"[{slot}] = {table[slot]}," for slot in sorted(table)]
    for at in range(0, len(cells), 7):
        print("    " + " ".join(cells[at:at + 7]))
    print("};")


main()
