#!/usr/bin/env python3
"""Makes web/world.json, the outline that the desk's maps are drawn on, out of Natural Earth's countries.

Usage: gen/world.py countries-50m.json > web/world.json

countries-50m.json is TopoJSON, from the npm package world-atlas 2.0.2 (ISC), which holds version 4.1 of Natural
Earth's 1:50m Admin 0 countries (naturalearthdata.com, public domain). Lines are simplified arc by arc, so that
neighbours keep one border between them, to what a map of a few hundred pixels shows of a region.

The result is one JSON object: "unit", how many units a degree has; "land" and "borders", SVG path data in units,
x to the east of Greenwich and y to the south of the equator; "names", rows of [name, x, y, size], the largest
country first, size being the square root of its area in units: a map shows a name where there is room for it.
"""
import json
import math
import sys

UNIT = 20           # a degree: steps of 5.6 km at the equator
TOLERANCE = 0.07    # degrees that a simplified line may be off
SMALL = 0.1         # square degrees; a smaller island is left out, unless it is the largest of its country
SOUTH = -60         # Antarctica is left out
RENAMED = {"Macedonia": "North Macedonia"}   # since the data were made
# Natural Earth draws who holds a land. Lines that the United Nations know as no border are left out, and their names.
PART_OF = {"Somaliland": "Somalia", "N. Cyprus": "Cyprus"}
CRIMEA = (32, 44, 36.7, 46.3)                # degrees: west, south, east, north; General Assembly resolution 68/262


def simplify(points):
    """Douglas and Peucker's, with a stack."""
    if len(points) < 3:
        return points
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    stack = [(0, len(points) - 1)]
    if points[0] == points[-1]:     # a ring: cut at the point farthest from its start
        far = max(range(len(points)), key=lambda i: math.dist(points[0], points[i]))
        keep[far] = True
        stack = [(0, far), (far, len(points) - 1)]
    while stack:
        a, b = stack.pop()
        (ax, ay), (bx, by) = points[a], points[b]
        length = math.dist(points[a], points[b]) or 1e-9
        best, at = TOLERANCE, 0
        for i in range(a + 1, b):
            x, y = points[i]
            off = abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
            if off > best:
                best, at = off, i
        if at:
            keep[at] = True
            stack += [(a, at), (at, b)]
    return [p for p, k in zip(points, keep) if k]


def decode(topology):
    """The arcs in degrees."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for px, py in arc:
            x, y = x + px, y + py
            points.append((x * kx + dx, y * ky + dy))
        yield points


def is_border(arc, countries):
    west, south, east, north = CRIMEA
    crimean = countries == {"Russia", "Ukraine"} and all(west < x < east and south < y < north for x, y in arc)
    return len(countries) > 1 and not crimean


def area(ring):
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1])) / 2


def middle(ring):
    """Where a name goes: the centroid, or if that is outside, the middle of the widest stretch at its height."""
    a = area(ring)
    cx = cy = 0
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        cross = ax * by - bx * ay
        cx += (ax + bx) * cross
        cy += (ay + by) * cross
    cx, cy = cx / (6 * a), cy / (6 * a)
    crossings = sorted(ax + (cy - ay) * (bx - ax) / (by - ay)
                       for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]) if (ay > cy) != (by > cy))
    spans = list(zip(crossings[::2], crossings[1::2]))
    if spans and not any(a <= cx <= b for a, b in spans):
        a, b = max(spans, key=lambda s: s[1] - s[0])
        cx = (a + b) / 2
    return cx, cy


def path(points, closed):
    """Path data in units; a point that rounds to the one before is left out."""
    out, last = "", None
    for x, y in points:
        at = (round(x * UNIT), round(-y * UNIT))
        if last is None:
            out = f"M{at[0]} {at[1]}l"
        elif at != last:
            out += f"{at[0] - last[0]} {at[1] - last[1]} "
        last = at
    return (out.rstrip() + ("z" if closed else "")).replace(" -", "-")


def main():
    topology = json.load(open(sys.argv[1], encoding="utf-8"))
    full = list(decode(topology))
    arcs = [simplify(arc) for arc in full]
    land, names, users, kept = [], [], {}, set()

    def ring_of(numbers, source):
        points = []
        for n in numbers:
            points += (source[n] if n >= 0 else source[~n][::-1])[1 if points else 0:]
        return points[:-1] if points[0] == points[-1] else points

    for country in topology["objects"]["countries"]["geometries"]:
        name = country["properties"]["name"]
        parts = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        outer = [(abs(area(ring_of(part[0], full))), part) for part in parts]
        largest = max(outer)[1][0]
        kept.add(tuple(largest))
        x, y = middle(ring_of(largest, full))
        if y < SOUTH:
            continue
        for _, part in outer:
            for n in part[0]:
                users.setdefault(n if n >= 0 else ~n, set()).add(PART_OF.get(name, name))
        total = sum(size for size, _ in outer) * math.cos(math.radians(y))
        names.append([RENAMED.get(name, name), round(x * UNIT), round(-y * UNIT), round(math.sqrt(total) * UNIT)])
    for part in topology["objects"]["land"]["geometries"][0]["arcs"]:
        whole = ring_of(part[0], full)
        if max(y for _, y in whole) > SOUTH and (abs(area(whole)) >= SMALL or tuple(part[0]) in kept):
            land += [path(r, True) for r in (ring_of(r, arcs) for r in part) if len(r) > 2]
    borders = [path(arcs[n], False) for n, who in sorted(users.items()) if is_border(full[n], who)]
    names = [row for row in names if row[3] > 0 and row[0] not in PART_OF]
    names.sort(key=lambda row: (-row[3], row[0]))
    json.dump({"from": "Natural Earth 4.1, public domain", "unit": UNIT, "land": "".join(land), "borders": "".join(borders),
               "names": names}, sys.stdout, ensure_ascii=False, separators=(",", ":"))
    print()


main()
