#!/usr/bin/env python3
"""Makes src/page/encoding_tab.h from data/encoding-labels.tsv, the labels of the Encoding standard.

Usage: gen/encodings.py data/encoding-labels.tsv > src/page/encoding_tab.h
"""
import sys


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    print("/* encoding_tab.h - made by gen/encodings.py from data/encoding-labels.tsv. */")
    print(f"static const rp_encoding encodings[{len(rows)}] = {{")
    for name, kind, iconv, _ in rows:
        print(f'    {{"{name}", RP_DECODE_{kind.upper()}, "{iconv}"}},')
    print("};\n")
    labels = sorted((label, at) for at, row in enumerate(rows) for label in row[3].split())
    print("/* In the order of strcmp(). */")
    print("static const struct label {")
    print("    const char *label;\n    uint8_t encoding;")
    print(f"}} labels[{len(labels)}] = {{")
    for label, at in labels:
        print(f'    {{"{label}", {at}}},')
    print("};")


main()
