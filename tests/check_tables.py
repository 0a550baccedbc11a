#!/usr/bin/env python3
"""Makes every checked-in table again from its source, and fails where one is not what its generator gives.

Usage: check_tables.py [--write]    (--write puts the new tables in place)
"""
import os
import subprocess
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
TABLES = [  # generator, source, table
    ("gen/tags.py", "src/page/tag.h", "src/page/tag_tab.h"),
    ("gen/entities.py", "data/entities.tsv", "src/page/html_entity_tab.h"),
    ("gen/encodings.py", "data/encoding-labels.tsv", "src/page/encoding_tab.h"),
    ("gen/encoding_letters.py", "data/encoding-letters.tsv", "src/page/encoding_letters_tab.h"),
    ("gen/common_words.py", "data/common-words.tsv", "src/ledger/common_words_tab.h"),
]


def main():
    stale = 0
    for generator, source, table in TABLES:
        made = subprocess.run([sys.executable, generator, source], cwd=ROOT, stdout=subprocess.PIPE, check=True)
        path = os.path.join(ROOT, table)
        with open(path, "rb") as file:
            same = file.read() == made.stdout
        if not same and "--write" in sys.argv[1:]:
            with open(path, "wb") as file:
                file.write(made.stdout)
        elif not same:
            stale += 1
            print(f"{table}: not what {generator} makes of {source}")
    return 1 if stale else 0


sys.exit(main())
