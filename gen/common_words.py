#!/usr/bin/env python3
"""Makes src/ledger/common_words_tab.h out of data/common-words.tsv: the words in order, for a binary search.

Usage: gen/common_words.py data/common-words.tsv > src/ledger/common_words_tab.h
"""
import sys


def main():
    rows = [line.split() for line in open(sys.argv[1], encoding="utf-8") if line.strip() and line[0] != "#"]
    print("/* common_words_tab.h - made by gen/common_words.py from data/common-words.tsv: a word, and in how many of")
    print(" * a thousand texts it stands. Sorted. */")
    print("static const struct {\n    const char *word;\n    unsigned short permille;\n} common_words[] = {")
    line = "   "
    for word, permille in sorted(rows):
        item = f' {{"{word}", {int(permille)}}},'
        if len(line) + len(item) > 110:
            print(line)
            line = "   "
        line += item
    print(line + "\n};")


main()
