#!/usr/bin/env python3
"""Makes src/page/html_entity_tab.h from data/entities.tsv, the named character references of the HTML standard.

A row of the TSV: name without '&' and ';', "legacy" if it also counts without ';', and its code points in hex.
Usage: gen/entities.py data/entities.tsv > src/page/html_entity_tab.h
"""
import sys


def rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            name, legacy, points = line.rstrip("\n").split("\t")
            yield name, legacy == "legacy", "".join(chr(int(p, 16)) for p in points.split())


def escaped(text):
    return "".join(f"\\x{byte:02X}" for byte in text.encode())


def main():
    table = sorted(rows(sys.argv[1]))
    print("/* html_entity_tab.h - made by gen/entities.py from data/entities.tsv; sorted by name. */")
    print(f"#define ENTITY_NAME_MAX {max(len(name) for name, _, _ in table)}")
    print(f"#define ENTITY_LEGACY_MAX {max(len(name) for name, legacy, _ in table if legacy)}")
    print("\n/* The names, one after the other. */")
    print("static const char entity_names[] =")
    print("\n".join(f'    "{name}"' for name, _, _ in table) + ";")
    print("\n/* Where a name starts in entity_names, its length, whether it counts without ';', its text. */")
    print("static const struct entity {")
    print("    uint16_t at;\n    uint8_t len, legacy;\n    char text[8];")
    print(f"}} entities[{len(table)}] = {{")
    at = 0
    for name, legacy, text in table:
        print(f'    {{{at}, {len(name)}, {int(legacy)}, "{escaped(text)}"}}, /* {name} */')
        at += len(name)
    print("};")
    print("\n/* The first row whose name starts with a given ASCII byte, or a later one. */")
    first = [sum(1 for name, _, _ in table if ord(name[0]) < byte) for byte in range(129)]
    print("static const uint16_t entity_first[129] = {")
    for start in range(0, 129, 16):
        print("    " + " ".join(f"{n}," for n in first[start:start + 16]))
    print("};")


main()
