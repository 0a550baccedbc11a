#!/usr/bin/env python3
"""Makes C of the files of web/, for the program to carry: each as it is and, where that is shorter, as gzip.

Usage: gen/web.py WEB OUT.c DEPFILE      (the build runs it; the same files give the same bytes)
"""
import hashlib
import pathlib
import sys
import zlib

ENDINGS = {".html", ".js", ".mjs", ".css", ".json", ".svg", ".txt", ".png", ".ico", ".woff2"}


def gzip(data):
    """A gzip member without a time or name, so that it is the same each time."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return packer.compress(data) + packer.flush()


def array(name, data):
    """C23's #embed as digits; twenty a line."""
    lines = [",".join(map(str, data[i:i + 20])) for i in range(0, len(data), 20)]
    return f"static const unsigned char {name}[] = {{\n" + ",\n".join(lines) + "\n};\n"


def main(web, out, depfile):
    web = pathlib.Path(web)
    files = sorted((p for p in web.rglob("*") if p.is_file() and p.suffix in ENDINGS),
                   key=lambda p: p.relative_to(web).as_posix().encode())
    text = ['/* Made by gen/web.py from web/. */\n#include "serve/assets.h"\n\n']
    rows = []
    for n, path in enumerate(files):
        data = path.read_bytes()
        packed = gzip(data)
        text.append(array(f"bytes_{n}", data or b"\0"))
        if len(packed) < len(data):
            text.append(array(f"packed_{n}", packed))
        row = f"packed_{n}, {len(data)}, {len(packed)}" if len(packed) < len(data) else f"NULL, {len(data)}, 0"
        name = path.relative_to(web).as_posix()
        rows.append(f'    {{"{name}", bytes_{n}, {row}, "{hashlib.sha256(data).hexdigest()[:32]}"}},\n')
    text.append("\nconst rp_asset rp_assets[] = {\n" + "".join(rows) + "};\n")
    text.append(f"const size_t rp_n_assets = {len(files)};\n")
    pathlib.Path(out).write_text("".join(text), encoding="utf-8")
    folders = [web, *(p for p in web.rglob("*") if p.is_dir())]
    needs = " ".join(str(p).replace(" ", "\\ ") for p in [*folders, *files])
    pathlib.Path(depfile).write_text(f"{out}: {needs}\n", encoding="utf-8")


main(*sys.argv[1:])
