#!/usr/bin/env python3
"""Makes src/page/encoding_letters_tab.h from data/encoding-letters.tsv: frequent letters as bytes of an encoding.

Usage: gen/encoding_letters.py data/encoding-letters.tsv > src/page/encoding_letters_tab.h
"""
import sys

PYTHON_NAMES = {"windows-874": "cp874", "ibm866": "cp866"}


def main():
    print("/* encoding_letters_tab.h - made by gen/encoding_letters.py from data/encoding-letters.tsv. */")
    print("static const struct letters {\n    const char *encoding, *bytes;\n} letters[] = {")
    for line in open(sys.argv[1], encoding="utf-8"):
        if line.startswith("#"):
            continue
        language, encodings, text = line.rstrip("\n").split("\t")
        text = text.replace("\\u00a0", "\u00a0")
        for encoding in encodings.split():
            codec = PYTHON_NAMES.get(encoding, encoding.replace("windows-", "cp"))
            data = sorted(set(text.encode(codec, "ignore")))
            print(f"    /* {language} */")
            print(f'    {{"{encoding}", "{"".join(f"{chr(92)}x{byte:02X}" for byte in data)}"}},')
    print("};")


main()
