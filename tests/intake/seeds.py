#!/usr/bin/env python3
"""Writes seeds for the fuzz targets out of the cases beside this file: small ones, one of each kind.

    seeds.py            into tests/fuzz/seeds/, to be committed
"""
import pathlib
import re

from feed_cases import FEEDS
from pack_cases import PACKS
from warc_cases import WARC

SEEDS = pathlib.Path(__file__).resolve().parent.parent / "fuzz/seeds"
LARGEST = 4100


def write(folder, name, data):
    (SEEDS / folder).mkdir(parents=True, exist_ok=True)
    (SEEDS / folder / re.sub(r"\W+", "-", name)).write_bytes(data)


def main():
    for name, data, *_ in FEEDS:
        if len(data) <= LARGEST:
            write("feed", name, data)
    for name, data, *_ in PACKS:
        if len(data) <= LARGEST:
            write("archive", name, data)
    for name, data, *_ in WARC:
        if len(data) <= LARGEST and len(data):
            write("archive", name, data)
        at = data.find(b"HTTP/1.1")
        if 0 <= at and len(data) <= 2000 and b"ncoding" in data[at:at + 200]:
            write("http", name, data[at:].removesuffix(b"\r\n\r\n"))


if __name__ == "__main__":
    main()
