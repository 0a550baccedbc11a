"""WARCs, sound and broken: each row a name, the bytes, and what must come of them."""
import gzip

from feed_cases import item, rss
from make import (PAGE, brotli, chunked, http, members, page, raw_deflate, record, response, zstd, zstd_bomb)
import zlib

A, B, C = (response(t, n, url=f"https://outlet.example/{n}") for n, t in enumerate(("the old pier", "the north dam", "the ferry"), 1))
TITLES = ["the old pier", "the north dam", "the ferry"]
LATIN = PAGE.format(title="the café pier").replace('<meta charset="utf-8">', "").encode("latin-1")
BOMB = gzip.compress(b" " * (64 << 20), mtime=0)


def body(payload, *headers):
    return record(http(payload, headers=headers))


def broken_at(data, at, n=8):
    return data[:at] + bytes(b ^ 0x55 for b in data[at:at + n]) + data[at + n:]


def cut_out(data, start, end):
    return data[:start] + data[end:]


GZ = [gzip.compress(r, mtime=0) for r in (A, B, C)]
SECOND = len(GZ[0])
REVISIT = dict(kind="revisit", url="https://outlet.example/again", number=9, date="2026-03-12T00:00:00Z",
               content_type="application/http; msgtype=response")

# name, bytes, titles kept, what else: failed (records that fail), says (on stderr), args, fields (of the first report)
WARC = [
    ("plain", A + B + C, TITLES, {}),
    ("version 1.1", response(version="1.1"), TITLES[:1], {}),
    ("a member a record", members(A, B, C), TITLES, {}),
    ("one member for all", gzip.compress(A + B + C), TITLES, {}),
    ("a frame a record", zstd(A) + zstd(B) + zstd(C), TITLES, {}),
    ("a frame for nothing before", b"\x50\x2A\x4D\x18\x04\0\0\0abcd" + zstd(A), TITLES[:1], {}),
    ("line feeds alone", A.replace(b"\r\n", b"\n").replace(b"Content-Length: ", b"X: ").replace(
        b"WARC-Date", b"Content-Length: %d\nWARC-Date" % len(http(page()).replace(b"\r\n", b"\n"))), TITLES[:1], {}),
    ("where from", A, TITLES[:1], {"fields": {"url": "https://outlet.example/1", "fetched": "2026-03-11T07:40:00Z",
                                              "warc_record": "urn:uuid:00000001-0000-0000-0000-000000000000"}}),
    ("address in brackets", response(url="<https://outlet.example/1>"), TITLES[:1], {"fields": {"url": "https://outlet.example/1"}}),
    ("resource", record(page(), kind="resource"), TITLES[:1], {}),
    ("resource of a charset", record(LATIN, kind="resource", content_type="text/html; charset=iso-8859-1"), ["the café pier"], {}),
    ("charset from the head", record(http(LATIN, kind="text/html; charset=ISO-8859-1")), ["the café pier"], {}),
    ("no content type", record(http(page(), kind=None)), TITLES[:1], {}),
    ("a date of the server's", body(page(), "Last-Modified: Wed, 11 Mar 2026 07:40:00 GMT"), TITLES[:1],
     {"dates": [{"kind": "modified", "value": "2026-03-11T07:40:00Z", "from": "http"}]}),
    ("no such date", body(page(), "Last-Modified: last week"), TITLES[:1], {"dates": []}),
    # bodies
    ("chunked", body(chunked(page()), "Transfer-Encoding: chunked"), TITLES[:1], {}),
    ("chunked, with extensions", body(chunked(page()).replace(b"64\r\n", b"64;x=y\r\n"), "Transfer-Encoding: chunked"), TITLES[:1], {}),
    ("said to be chunked", body(page(), "Transfer-Encoding: chunked"), TITLES[:1], {}),
    ("gzip", body(gzip.compress(page()), "Content-Encoding: gzip"), TITLES[:1], {}),
    ("gzip within chunks", body(chunked(gzip.compress(page())), "Transfer-Encoding: chunked", "Content-Encoding: gzip"), TITLES[:1], {}),
    ("said to be gzip", body(page(), "Content-Encoding: gzip"), TITLES[:1], {}),
    ("deflate", body(zlib.compress(page()), "Content-Encoding: deflate"), TITLES[:1], {}),
    ("deflate without its wrapper", body(raw_deflate(page()), "Content-Encoding: deflate"), TITLES[:1], {}),
    ("zstd", body(zstd(page()), "Content-Encoding: zstd"), TITLES[:1], {}),
    ("brotli", body(brotli(page()), "Content-Encoding: br"), TITLES[:1], {}),
    ("said to be brotli", body(page(), "Content-Encoding: br"), TITLES[:1], {}),
    ("two codings", body(brotli(gzip.compress(page())), "Content-Encoding: gzip, br"), TITLES[:1], {}),
    ("unknown coding", body(b"\x01\x02" + page(), "Content-Encoding: compress"), [], {"failed": 1, "says": "unknown coding, compress"}),
    ("five codings", body(gzip.compress(gzip.compress(gzip.compress(gzip.compress(gzip.compress(page()))))),
                          "Content-Encoding: gzip, gzip, gzip, gzip, gzip"), [], {"failed": 1, "says": "over 4 codings"}),
    ("gzip cut short", body(gzip.compress(page())[:-200], "Content-Encoding: gzip") + B, TITLES[1:2],
     {"failed": 1, "says": "byte 0: the compressed body is cut short"}),
    ("gzip of a wrong checksum", body(broken_at(gzip.compress(page()), len(gzip.compress(page())) - 8), "Content-Encoding: gzip") + B,
     TITLES[1:2], {"failed": 1, "says": "broken compressed data"}),
    ("chunks cut short", body(chunked(page())[:-300], "Transfer-Encoding: chunked") + B, TITLES[1:2],
     {"failed": 1, "says": "the chunked body is cut short"}),
    ("a chunk of a size beyond reason", body(b"5\r\n<html\r\nffffffffffffffffff\r\nx", "Transfer-Encoding: chunked") + B, TITLES[1:2],
     {"failed": 1, "says": "no chunk's size"}),
    ("a body that is a bomb", body(BOMB, "Content-Encoding: gzip") + B, TITLES[1:2], {"failed": 1, "says": "--max-"}),
    ("a small bomb", body(gzip.compress(b" " * (8 << 20)), "Content-Encoding: gzip") + B, TITLES[1:2],
     {"failed": 1, "says": "over 250 bytes decoded for each compressed one (--max-ratio raises it)"}),
    ("a bomb that is wanted", body(gzip.compress(b" " * (8 << 20) + page()), "Content-Encoding: gzip"), TITLES[:1],
     {"args": ["--max-ratio", "2000"]}),
    ("a zstd bomb", body(zstd_bomb(64 << 20), "Content-Encoding: zstd") + B, TITLES[1:2], {"failed": 1, "says": "--max-"}),
    ("known to be cut", record(http(gzip.compress(page() + bytes(range(256)) * 40)[:-60], headers=["Content-Encoding: gzip"]),
                               extra=["WARC-Truncated: length"]), TITLES[:1], {"notes": "WARC-Truncated: length"}),
    # what is no page
    ("other records", record(b"software: x\r\n", kind="warcinfo", url=None) + record(b"GET / HTTP/1.1\r\n\r\n", kind="request")
     + record(b"a: b\r\n", kind="metadata") + A, TITLES[:1],
     {"says": "4 inputs: 1 read, 1 kept, 3 skipped (warcinfo record: 1, request record: 1, metadata record: 1), 0 failed"}),
    ("not found", record(http(page(), status="404 Not Found")) + A, TITLES[:1], {"says": "1 skipped (HTTP status 404: 1)"}),
    ("an image", record(http(b"\x89PNG" * 100, kind="image/png")) + A, TITLES[:1], {"says": "1 skipped (type image/png: 1)"}),
    ("an unknown type of record", record(b"x", kind="novelty") + A, TITLES[:1], {"says": "record of unknown type: 1"}),
    ("no HTTP in it", record(b"\0\1\2\3") + A, TITLES[:1], {"failed": 1, "says": "no HTTP head"}),
    ("too large a page", record(http(page() * 60)) + A, TITLES[:1], {"failed": 1, "says": "--max-bytes raises it", "args": ["--max-bytes", "20000"]}),
    ("a huge record passed over", record(http(b"x" * 300000, kind="video/mp4")) + A, TITLES[:1], {"args": ["--max-bytes", "20000"]}),
    # feeds
    ("a feed in it", record(http(rss(item() + item(2, "")).encode(), kind="application/rss+xml"), url="https://outlet.example/rss") + A,
     ["Part 1", TITLES[0]], {"says": "feed entry without its text: 1", "fields": {"url": "https://outlet.example/1"}}),
    ("a feed, compressed", members(record(http(gzip.compress(rss(item()).encode()), kind="text/xml", headers=["Content-Encoding: gzip"])), B), ["Part 1", TITLES[1]], {}),
    ("a feed whose entries have no address", record(http(rss(item().replace("<link>https://outlet.example/1</link>", "") + item(2, "").replace(
        "<link>https://outlet.example/2</link>", "")).encode(), kind="text/xml"), url="https://outlet.example/rss"), ["Part 1"],
     {"fields": {"url": "https://outlet.example/rss"}}),
    ("a feed as a resource", record(rss(item()).encode(), kind="resource", content_type="application/atom+xml"), ["Part 1"], {}),
    ("a feed cut short", record(http(rss(item() + item(2))[:-300].encode(), kind="application/rss+xml")) + A, ["Part 1", TITLES[0]],
     {"failed": 1, "says": "no element found"}),
    ("a feed that is a bomb", record(http(gzip.compress(b"<rss>" + b" " * (8 << 20)), kind="text/xml", headers=["Content-Encoding: gzip"])) + A, TITLES[:1],
     {"failed": 1, "says": "--max-ratio raises it"}),
    ("XML that is no feed", record(http(b"<svg xmlns='http://www.w3.org/2000/svg'/>", kind="application/xml")) + A, TITLES[:1],
     {"says": "1 skipped (type application/xml: 1)"}),
    # revisits
    ("revisit by digest", response(extra=["WARC-Payload-Digest: sha1:AAAA"]) + record(http(b""), extra=["WARC-Payload-Digest: sha1:AAAA"], **REVISIT),
     TITLES[:1] * 2, {"last": {"url": "https://outlet.example/again", "fetched": "2026-03-12T00:00:00Z"}}),
    ("revisit by id, compressed", members(B, response(), record(http(b""), extra=["WARC-Refers-To: <urn:uuid:00000001-0000-0000-0000-000000000000>"], **REVISIT), C),
     [TITLES[1], TITLES[0], TITLES[0], TITLES[2]], {}),
    ("revisit by address and date, zstd", zstd(B) + zstd(A) + zstd(record(
        http(b""), extra=["WARC-Refers-To-Target-URI: https://outlet.example/1", "WARC-Refers-To-Date: 2026-03-11T07:40:00Z"], **REVISIT)),
     [TITLES[1], TITLES[0], TITLES[0]], {}),
    ("revisit of elsewhere", A + record(http(b""), extra=["WARC-Payload-Digest: sha1:BBBB"], **REVISIT), TITLES[:1],
     {"says": "revisit of no page in this file: 1"}),
    ("revisit of itself", A + record(http(b""), extra=["WARC-Refers-To: <urn:uuid:00000009-0000-0000-0000-000000000000>"], **REVISIT),
     TITLES[:1], {"says": "revisit of no page in this file: 1"}),
    # broken files
    ("empty", b"", [], {"exit": 0}),
    ("cut in a head", A + B[:40], TITLES[:1], {"failed": 1, "says": f"byte {len(A)}: "}),
    ("cut in a block", A + B[:-400], TITLES[:1], {"failed": 1, "says": f"byte {len(A)}: record cut short"}),
    ("cut in a member", GZ[0] + GZ[1][:-100], TITLES[:1], {"failed": 1, "says": f"byte {SECOND}: "}),
    ("cut in a member's head", GZ[0] + GZ[1][:6], TITLES[:1], {"failed": 1, "says": f"byte {SECOND}: "}),
    ("cut in a frame", zstd(A) + zstd(B)[:-100], TITLES[:1], {"failed": 1, "says": "the file ends within zstd data"}),
    ("a broken member", GZ[0] + broken_at(GZ[1], 150) + GZ[2], [TITLES[0], TITLES[2]], {"failed": 1, "says": f"byte {SECOND}: "}),
    ("a member of a wrong checksum", GZ[0] + broken_at(GZ[1], len(GZ[1]) - 8, 4) + GZ[2], [TITLES[0], TITLES[2]], {"failed": 1}),
    ("the end of a member gone", GZ[0] + GZ[1][:-150] + GZ[2], [TITLES[0], TITLES[2]], {"failed": 1, "says": f"byte {SECOND}: "}),
    ("the start of a member gone", GZ[0] + GZ[1][100:] + GZ[2], [TITLES[0], TITLES[2]], {"failed": 1, "says": f"byte {SECOND}: no gzip data"}),
    ("zeros between members", GZ[0] + bytes(5000) + GZ[2], [TITLES[0], TITLES[2]], {"failed": 1, "says": f"byte {SECOND}: "}),
    ("a broken frame", zstd(A) + broken_at(zstd(B), 4, 12) + zstd(C), [TITLES[0], TITLES[2]], {"failed": 1}),
    ("a length too long", A + response("the north dam", length=2000) + C, [TITLES[0], TITLES[2]], {"failed": 1, "says": f"byte {len(A)}: "}),
    ("a length too short", A + response("the north dam", length=300) + C, [TITLES[0], TITLES[2]], {"failed": 1, "says": "Content-Length is wrong"}),
    ("a length beyond the file", A + response("the north dam", length=10 ** 15) + C, [TITLES[0], TITLES[2]], {"failed": 1}),
    ("a length of 19 digits", A + response("the north dam", length=10 ** 18) + C, [TITLES[0], TITLES[2]], {"failed": 1, "says": "without a Content-Length"}),
    ("a negative length", A + response("the north dam", length=-5) + C, [TITLES[0], TITLES[2]], {"failed": 1, "says": "without a Content-Length"}),
    ("no length", A + response("the north dam", length="none") + C, [TITLES[0], TITLES[2]], {"failed": 1, "says": "without a Content-Length"}),
    ("rubbish between records", A + b"rubbish\r\n" * 100 + C, [TITLES[0], TITLES[2]], {"failed": 1, "says": f"byte {len(A)}: no WARC record"}),
    ("a head without an end", A + b"WARC/1.0\r\n" + b"X: y\r\n" * 30000 + C, [TITLES[0], TITLES[2]], {"failed": 1, "says": "head does not end"}),
    ("a member that is a bomb", GZ[0] + gzip.compress(record(http(b" " * (64 << 20), kind="image/png")), mtime=0) + GZ[2],
     [TITLES[0], TITLES[2]], {"failed": 1, "says": "--max-ratio raises it"}),
    ("rubbish in a member", GZ[0] + gzip.compress(B + b"rubbish" * 9, mtime=0) + GZ[2], TITLES, {"failed": 1, "says": "no WARC record"}),
    ("a version unknown", A.replace(b"WARC/1.0", b"WARC/2.0") + B, TITLES[1:2], {"failed": 1}),
    ("false starts", GZ[0] + b"\x1F\x8B\x08\0\0\0\0\0\0\x03" * 60000 + GZ[2], TITLES[:1], {"failed": 2, "says": "too much of the file is broken"}),
    ("lies without end", A + b"".join(response("x", length=10 ** 7) for _ in range(200)) + b" " * (12 << 20), TITLES[:1], {"failed": None}),
    ("from a pipe", GZ[0] + broken_at(GZ[1], 150) + GZ[2], [TITLES[0], TITLES[2]], {"failed": 1, "stdin": True}),
]
