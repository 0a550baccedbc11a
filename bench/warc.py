#!/usr/bin/env python3
"""Web archives: how fast a .warc.gz is walked and inflated beside warcio, and its pages read beside the same pages as
files. Prints what it measured, and rewrites bench/warc.md.

  warc.py PROGRAM BENCH_WARC [--pages N] [--rounds N]

The archive is made of pages of the article set: for each a request of some hundred bytes, the response, and a
metadata record, a gzip member each, as crawlers write them. warcio's time is that of its iterator with every
record's content read; ours that of bench_warc, which does the same, both in the processor's seconds on one core. Pages
are read with `-j1`, by the clock: an archive is inflated in a thread of its own while its pages are read, so the
processor's seconds stand beside. The rounds follow one another, and the best counts.
"""
import argparse
import io
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time
import typing

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/corpus"))
import shared as sets                                        # noqa: E402
from warcio.archiveiterator import ArchiveIterator           # noqa: E402
from warcio.statusandheaders import StatusAndHeaders         # noqa: E402
from warcio.warcwriter import WARCWriter                     # noqa: E402

OUT = ROOT / "bench/warc.md"


def write_archive(path, pages):
    with open(path, "wb") as out:
        writer = WARCWriter(out, gzip=True)
        for i, page in enumerate(pages):
            url, bytes_ = f"https://outlet{i % 50}.example/{i}", page.read_bytes()
            head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Server", "nginx"),
                                               ("Date", "Wed, 11 Mar 2026 07:40:00 GMT")], protocol="HTTP/1.1")
            asked = StatusAndHeaders(f"GET /{i} HTTP/1.1", [("Host", "outlet.example"), ("User-Agent", "crawler/1.0"),
                                                            ("Accept", "text/html")], is_http_request=True)
            writer.write_record(writer.create_warc_record(url, "request", http_headers=asked))
            writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(bytes_), http_headers=head))
            writer.write_record(writer.create_warc_record(url, "metadata", payload=io.BytesIO(b"fetchTimeMs: 212\r\n"),
                                                          warc_content_type="application/warc-fields"))


def walk_warcio(path):
    start = time.process_time()
    with open(path, "rb") as file:
        for record in ArchiveIterator(file):
            record.content_stream().read()
    return time.process_time() - start


def walk_ours(bench, path):
    return float(subprocess.run([bench, path], check=True, capture_output=True, text=True).stdout.split()[2])


class Seconds(typing.NamedTuple):
    clock: float
    processor: float


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def read_time(program, arguments):
    clock, processor = time.monotonic(), processor_seconds()
    subprocess.run([program, "read", "--only", "article", "-j1", "-o", os.devnull, *arguments], check=True, stderr=subprocess.DEVNULL)
    return Seconds(time.monotonic() - clock, processor_seconds() - processor)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("bench_warc")
    ap.add_argument("--pages", type=int, default=400)
    ap.add_argument("--rounds", type=int, default=5)
    args = ap.parse_args()
    folder = sets.folder()
    if not folder:
        sys.exit("warc: there is no ../shared (or $REPORTEDLY_SHARED) with the pages")
    everything = sorted(sets.pages(folder).glob("*.html"))
    by_size = sorted(everything, key=lambda p: p.stat().st_size)
    samples = {"pages as they come": random.Random(3).sample(everything, min(args.pages, len(everything))),
               "the smaller half of them": random.Random(3).sample(by_size[:len(by_size) // 2], args.pages)}
    lines = ["# Web archives", "", " ".join(__doc__.split("\n\n")[2].split()), "",
             "| archive | MB | warcio MB/s | ours MB/s | times | pages/s, from files | from the archive | times | by processor |",
             "|---|---:|---:|---:|---:|---:|---:|---:|---:|"]
    for name, pages in samples.items():
        with tempfile.TemporaryDirectory() as temp:
            path = f"{temp}/pages.warc.gz"
            write_archive(path, pages)
            best, best_processor = {}, {}
            for _ in range(args.rounds):
                seen = {"warcio": walk_warcio(path), "ours": walk_ours(args.bench_warc, path)}
                reads = {"files": read_time(args.program, pages), "archive": read_time(args.program, [path])}
                seen |= {k: v.clock for k, v in reads.items()}
                best = {k: min(v, best.get(k, v)) for k, v in seen.items()}
                best_processor = {k: min(v.processor, best_processor.get(k, v.processor)) for k, v in reads.items()}
            size = os.path.getsize(path) / 1e6
        lines.append(f"| {len(pages)} {name} | {size:.1f} | {size / best['warcio']:.0f} | {size / best['ours']:.0f} | "
                     f"{best['warcio'] / best['ours']:.1f} | {len(pages) / best['files']:.0f} | "
                     f"{len(pages) / best['archive']:.0f} | {best['files'] / best['archive']:.2f} | "
                     f"{best_processor['files'] / best_processor['archive']:.2f} |")
    OUT.write_text("\n".join(lines) + "\n")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
