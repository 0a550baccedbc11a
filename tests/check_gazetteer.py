#!/usr/bin/env python3
"""Does what ships match its description? Reads models/places.rpg by docs/gazetteer-format.md, counts its kinds and compares
them and its size with models/places.md; folds names as gen/gazetteer.py does and finds them.

  check_gazetteer.py ROOT
"""
import importlib.util
import pathlib
import re
import struct
import sys

MOST = 12_000_000   # bytes that the file may have


def load(root):
    spec = importlib.util.spec_from_file_location("gazetteer", root / "gen/gazetteer.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class File:
    def __init__(self, data):
        self.data = data
        (self.n, _, self.n_keys, countries, _, self.names_size, _) = struct.unpack_from("<IQIHHII", data, 12)
        self.keys_at = 64 + -(-20 * self.n // 8) * 8
        codes_at = self.keys_at + 8 * self.n_keys
        self.names_at = codes_at + -(-2 * countries // 8) * 8

    def kind(self, i):
        return self.data[64 + 20 * i + 15]

    def name(self, i):
        at = int.from_bytes(self.data[64 + 20 * i + 12:64 + 20 * i + 15], "little") + self.names_at
        return self.data[at:self.data.index(0, at)].decode()

    def find(self, module, name):
        want = module.fnv(module.fold(name).encode()) >> 21
        keys = struct.unpack_from(f"<{self.n_keys}Q", self.data, self.keys_at)
        return [k & 0xFFFFF for k in keys if k >> 21 == want]


def main():
    root = pathlib.Path(sys.argv[1])
    module = load(root)
    f = File((root / "models/places.rpg").read_bytes())
    card = (root / "models/places.md").read_text(encoding="utf-8")
    counts = [0] * len(module.KINDS)
    for i in range(f.n):
        counts[f.kind(i)] += 1
    faults = [f"{k}: the file has {n}, its card does not say so" for k, n in zip(module.KINDS, counts)
              if not re.search(rf"\| {k} \| {n} \|", card)]
    for fact in (f"{len(f.data)} bytes", f"{f.n} places", f"{f.n_keys} names"):
        if fact not in card:
            faults.append(f"the card does not say \"{fact}\"")
    if len(f.data) > MOST:
        faults.append(f"{len(f.data)} bytes, more than {MOST}")
    for name in ("Kraków", "St. Louis", "Saint Louis", "U.S.", "Côte d'Ivoire", "Sumska oblast"):
        if not f.find(module, name):
            faults.append(f"{name} is not found")
    print("\n".join(faults) or f"gazetteer: {f.n} places as the card says")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
