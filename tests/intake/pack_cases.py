"""Zips, tars and WACZs, sound and broken: rows as in warc_cases.py."""
import gzip
import io
import struct
import tarfile
import zipfile

from make import members, page, record, response, http, zstd
from warc_cases import TITLES

PAGES = [(f"pages/{n}.html", page(t)) for n, t in enumerate(TITLES, 1)]


def zipped(files, method=zipfile.ZIP_DEFLATED, streamed=False):
    out = io.BytesIO()
    if streamed:   # sizes and checksums behind the members
        out.seek, out.seekable, out.tell = None, lambda: False, None
        sink = type("Sink", (io.RawIOBase,), {"writable": lambda s: True, "write": lambda s, b: io.BytesIO.write(out, b)})()
        with zipfile.ZipFile(sink, "w", method) as z:
            for name, data in files:
                z.writestr(name, data)
        return out.getvalue()
    with zipfile.ZipFile(out, "w", method) as z:
        for name, data in files:
            z.writestr(name, data)
    return out.getvalue()


def tarred(files, form=tarfile.USTAR_FORMAT):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as t:
        for name, data in files:
            info = tarfile.TarInfo(name)
            if data is None:
                info.type, info.linkname = tarfile.SYMTYPE, "../secret"
            else:
                info.size = len(data)
            t.addfile(info, io.BytesIO(data or b""))
    return out.getvalue()


def patched(data, at, new):
    return data[:at] + new + data[at + len(new):]


def encrypted(files):
    """The flag alone, in both headers."""
    data = bytearray(zipped(files))
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        place = data.find(mark)
        data[place + at] |= 1
    return bytes(data)


def overlapping(count):
    """Members that all point at one body, as archives do that are made to be huge."""
    body = zipped([("a.html", b" " * (1 << 16))])
    place = body.find(b"PK\1\2")
    central, end = body[place:body.find(b"PK\5\6")], body[body.find(b"PK\5\6"):]
    return body[:place] + central * count + end[:8] + struct.pack("<HHI", count, count, len(central) * count) + end[16:]


ZIP, STORED, STREAMED, TAR = (zipped(PAGES), zipped(PAGES, zipfile.ZIP_STORED), zipped(PAGES, streamed=True), tarred(PAGES))
WARC = members(*(response(t, n, url=f"https://outlet.example/{n}") for n, t in enumerate(TITLES, 1)))
WACZ = [("archive/data.warc.gz", WARC), ("pages/pages.jsonl", b"{}\n"), ("datapackage.json", b"{}"), ("indexes/index.cdx", b"x")]
LONG = "/".join(["a-folder-with-a-long-name"] * 12) + "/page.html"
SECOND = ZIP.find(b"PK\3\4", 4)
BODY = SECOND + 30 + len("pages/2.html")

PACKS = [
    ("zip", ZIP, TITLES, {}),
    ("zip, where from", zipped(PAGES[:1]), TITLES[:1], {"fields": {"file": "case.bin/pages/1.html"}}),
    ("zip, stored", STORED, TITLES, {}),
    ("zip, sizes behind", STREAMED, TITLES, {}),
    ("zip from a pipe", ZIP, TITLES, {"stdin": True}),
    ("zip from a pipe, stored", STORED, TITLES, {"stdin": True}),
    ("zip from a pipe, sizes behind", zipped([("x.bin", b"x" * 9999)] + PAGES, streamed=True), TITLES, {"stdin": True}),
    ("zip from a pipe, stored, sizes behind", zipped(PAGES, zipfile.ZIP_STORED, streamed=True), [],
     {"stdin": True, "failed": 2, "says": "read the archive from a file"}),
    ("zip behind something else", b"#!/bin/sh\n" * 9 + ZIP, None, {}),
    ("zip with a comment", ZIP[:-2] + struct.pack("<H", 5) + b"hello", TITLES, {}),
    ("zip of much else", zipped([("a/", b""), ("b.png", b"x"), (".hidden.html", b"x"), ("__MACOSX/c.html", b"x")] + PAGES), TITLES,
     {"says": "3 skipped (not a page's name: 3)"}),
    ("zip of nothing", zipped([]), [], {}),
    ("zip in a zip", zipped([("inner.zip", ZIP)]), TITLES, {"fields": {"file": "case.bin/inner.zip/pages/1.html"}}),
    ("zips in one another", zipped([("a.zip", zipped([("b.zip", zipped([("c.zip", zipped([("d.zip", ZIP)]))]))]))]), [],
     {"failed": 1, "says": "over 4 archives in one another"}),
    ("wacz", zipped(WACZ, zipfile.ZIP_STORED), TITLES, {"fields": {"file": "case.bin/archive/data.warc.gz", "url": "https://outlet.example/1"}}),
    ("wacz, sizes behind", zipped(WACZ, zipfile.ZIP_STORED, streamed=True), TITLES, {}),
    ("wacz of a broken warc", zipped([("archive/data.warc.gz", WARC[:-100]), ("b.html", page("the quay"))], zipfile.ZIP_STORED),
     TITLES[:2] + ["the quay"], {"failed": 1, "says": "case.bin/archive/data.warc.gz: byte "}),
    ("encrypted", encrypted(PAGES[:1]), [], {"failed": 1, "says": "case.bin/pages/1.html: the member is encrypted"}),
    ("a method unknown", patched(patched(ZIP, 8, b"\x0c"), ZIP.find(b"PK\1\2") + 10, b"\x0c"), TITLES[1:],
     {"failed": 1, "says": "in a way that is not known here"}),
    ("a broken member", patched(ZIP, BODY + 40, b"\xff\xff\xff\xff"), [TITLES[0], TITLES[2]], {"failed": 1, "says": "case.bin/pages/2.html: "}),
    ("a wrong checksum", patched(STORED, STORED.find(b"north"), b"NORTH"), [TITLES[0], TITLES[2]], {"failed": 1, "says": "checksum is wrong"}),
    ("a member elsewhere", patched(ZIP, ZIP.find(b"PK\1\2") + 42, struct.pack("<I", 7)), TITLES[1:],
     {"failed": 1, "says": "no member where the directory says"}),
    ("a directory cut off", ZIP[:ZIP.find(b"PK\1\2")], TITLES, {"failed": 1, "says": "ends before its directory"}),
    ("a zip cut short", ZIP[:BODY + 100], TITLES[:1], {"failed": 2, "says": "the member is cut short"}),
    ("a zip of another count", patched(ZIP, ZIP.find(b"PK\5\6") + 8, struct.pack("<HH", 9, 9)), TITLES,
     {"failed": 1, "says": "the directory is broken"}),
    ("a bomb in a zip", zipped([("a.html", b" " * (15 << 20))] + PAGES), TITLES, {"failed": 1, "says": "--max-ratio raises it"}),
    ("too large for a page", zipped([("a.html", page() * 40000)] + PAGES), TITLES, {"failed": 1, "says": "--max-"}),
    ("members over one another", overlapping(4000), [], {"failed": 1, "says": "too many members lie over one another"}),
    ("tar", TAR, TITLES, {"fields": {"file": "case.bin/pages/1.html"}}),
    ("tar from a pipe", TAR, TITLES, {"stdin": True}),
    ("a small tar", tarred(PAGES)[:3 * 1024 + 1024], TITLES, {}),
    ("tar, gzip", gzip.compress(TAR), TITLES, {}),
    ("tar, zstd", zstd(TAR), TITLES, {}),
    ("tar, pax", tarred([(LONG, page())], tarfile.PAX_FORMAT), TITLES[:1], {"fields": {"file": "case.bin/" + LONG}}),
    ("tar, GNU", tarred([(LONG, page())], tarfile.GNU_FORMAT), TITLES[:1], {"fields": {"file": "case.bin/" + LONG}}),
    ("tar with a link", tarred([("a.html", None)] + PAGES), TITLES, {"says": "1 skipped (link: 1)"}),
    ("tar of a warc", tarred([("a.warc.gz", WARC)]), TITLES, {"fields": {"file": "case.bin/a.warc.gz"}}),
    ("tar cut short", TAR[:1536 + 200], TITLES[:1], {"failed": 1, "says": "the member is cut short"}),
    ("tar of a broken header", patched(TAR, 1024 + 100, b"999"), [TITLES[0], TITLES[2]], {"failed": 1, "says": "no tar header where the next should start"}),
    ("tar of a size beyond reason", tarred([("a.html", page())])[:124] + b"\x80" + b"\xff" * 11 + TAR[136:], None, {"failed": None, "exit": None}),
    ("a page, gzip", gzip.compress(page()), TITLES[:1], {}),
    ("a page, zstd", zstd(page()), TITLES[:1], {}),
    ("a page, gzip, cut", gzip.compress(page())[:-20], [], {"failed": 1, "says": "the file ends within gzip data"}),
    ("a bomb of a page", gzip.compress(b" " * (15 << 20)), [], {"failed": 1, "says": "--max-ratio raises it"}),
]
