"""Archives and what is in them, made from nothing: for the cases beside this file."""
import gzip
import struct
import zlib

PAGE = """<!doctype html><html><head><title>{title}</title><meta charset="utf-8"></head><body><article><h1>{title}</h1>
<p>The harbour council said on Tuesday that {title} would be rebuilt before the winter storms reach the coast.</p>
<p>Residents told the council that they had waited for more than two years and that nobody had answered them.</p>
<p>The mayor, Lena Brandt, promised a report by the end of the month and thanked the crews for their patience.</p>
</article></body></html>"""


def page(title="the old pier"):
    return PAGE.format(title=title).encode()


def http(body, status="200 OK", headers=(), kind="text/html; charset=utf-8"):
    head = [f"HTTP/1.1 {status}"] + ([f"Content-Type: {kind}"] if kind else []) + list(headers)
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def record(block, kind="response", url="https://outlet.example/a", length=None, version="1.0", number=1, extra=(),
           content_type=None, date="2026-03-11T07:40:00Z"):
    """One record; length lies where it is given."""
    content_type = content_type or {"response": "application/http; msgtype=response", "resource": "text/html"}.get(
        kind, "application/http; msgtype=request" if kind == "request" else "application/warc-fields")
    lines = [f"WARC/{version}", f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:uuid:{number:08d}-0000-0000-0000-000000000000>",
             f"WARC-Date: {date}", f"Content-Type: {content_type}"]
    lines += [f"WARC-Target-URI: {url}"] if url else []
    lines += list(extra)
    lines += [] if length == "none" else [f"Content-Length: {len(block) if length is None else length}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def response(title="the old pier", number=1, **more):
    return record(http(page(title)), number=number, **more)


def chunked(body, size=100):
    out = b""
    for at in range(0, len(body), size):
        piece = body[at:at + size]
        out += b"%x\r\n" % len(piece) + piece + b"\r\n"
    return out + b"0\r\n\r\n"


def raw_deflate(data):
    c = zlib.compressobj(wbits=-15)
    return c.compress(data) + c.flush()


def zstd(data):
    """Frames of stored blocks: the format without its compression."""
    out = b"\x28\xB5\x2F\xFD" + b"\xA0" + struct.pack("<I", len(data))
    pieces = [data[at:at + 65536] for at in range(0, len(data), 65536)] or [b""]
    for i, piece in enumerate(pieces):
        out += struct.pack("<I", (len(piece) << 3) | (i == len(pieces) - 1))[:3] + piece
    return out


def zstd_bomb(size):
    """Blocks of one byte repeated: 128 KiB for each four bytes."""
    out = b"\x28\xB5\x2F\xFD" + b"\x00\x38"
    for _ in range(size // 131072):
        out += struct.pack("<I", (131072 << 3) | 2)[:3] + b" "
    return out + b"\x01\x00\x00"


def brotli(data):
    """Stored blocks: bits 0 (window) 0 (not last) 00 (four nibbles), the size less one, 1 (stored)."""
    out = b""
    for at in range(0, len(data), 65536):
        piece = data[at:at + 65536]
        bits = (len(piece) - 1) << 3 | 1 << 19
        out += struct.pack("<I", bits << 1 if at == 0 else bits)[:3] + piece
    return out + b"\x03"


def members(*records):
    return b"".join(gzip.compress(r, mtime=0) for r in records)
