import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { apart, interval, linear, rounds, short } from "../../../web/scale.js";
import { moment, shown, stretch, ticks } from "../../../web/time.js";
import { cast, letterOf } from "../../../web/sources.js";
import { frame, together } from "../../../web/map.js";
import { series } from "../../../web/figures.js";

test("moments are as exact as their text", () => {
    assert.deepEqual(moment("2026"), { at: Date.UTC(2026, 6, 1), exact: "year" });
    assert.deepEqual(moment("2026-03"), { at: Date.UTC(2026, 2, 15), exact: "month" });
    assert.deepEqual(moment("2026-03-11"), { at: Date.UTC(2026, 2, 11, 12), exact: "day" });
    assert.equal(moment("2026-03-11T07:40:00+02:00").at, Date.UTC(2026, 2, 11, 5, 40));
    assert.equal(moment("2026-03-11T07:40:00-03:30").at, Date.UTC(2026, 2, 11, 11, 10));
    assert.equal(moment("2026-03-11T07:40Z").exact, "minute");
    assert.equal(moment("soon"), null);
    assert.equal(moment(null), null);
});

test("moments as people read them, in UTC", () => {
    assert.equal(shown("2026-03-11T07:40:00+02:00"), "11 Mar 2026, 05:40 UTC");
    assert.equal(shown("2026-03-11"), "11 Mar 2026");
    assert.equal(shown("2026-03"), "Mar 2026");
    assert.equal(shown("2026"), "2026");
    assert.equal(stretch("2026-03-11", "2026-03-13"), "11 – 13 Mar 2026");
    assert.equal(stretch("2026-03-31", "2026-04-01"), "31 Mar – 1 Apr 2026");
    assert.equal(stretch("2025-12-31", "2026-01-01"), "31 Dec 2025 – 1 Jan 2026");
    assert.equal(stretch("2026-03-11", "2026-03-11"), "11 Mar 2026");
    assert.equal(stretch(null, "2026-03-11"), "11 Mar 2026");
});

test("a time axis has marks in order, within it, and not too many", () => {
    for (const long of [10 * 60e3, 3600e3, 20 * 3600e3, 5 * 864e5, 60 * 864e5, 900 * 864e5, 40000 * 864e5]) {
        const from = Date.UTC(2026, 2, 11, 5, 40),
            marks = ticks(from, from + long, 8);
        assert.ok(marks.length >= 1 && marks.length <= 10, `${long}: ${marks.length}`);
        for (const [i, m] of marks.entries())
            assert.ok(m.at >= from && m.at <= from + long && (!i || m.at > marks[i - 1].at) && m.label);
    }
});

test("numbers of an axis are round and hold all", () => {
    assert.deepEqual(rounds(11), [0, 5, 10, 15]);
    assert.deepEqual(rounds(3), [0, 1, 2, 3]);
    assert.deepEqual(rounds(0), [0, 1]);
    for (const most of [0.4, 1, 7, 12, 99, 101, 5e3, 4.2e9])
        assert.ok(rounds(most).at(-1) >= most && rounds(most).length <= 8, String(most));
    assert.equal(linear(0, 10, 100, 0)(5), 50);
    assert.equal(linear(3, 3, 0, 10)(3), 0);
});

test("intervals in signs", () => {
    const rows = [
        [7, null, "at-least", "≥ 7"],
        [20, null, "more-than", "> 20"],
        [null, 1000, "at-most", "≤ 1,000"],
        [null, 5, "less-than", "< 5"],
        [300, 300, "about", "~ 300"],
        [24, 99, "about", "~ 24–99"],
        [10, 15, "between", "10–15"],
        [7, 7, "exact", "7"],
        [null, null, "exact", "?"],
    ];
    for (const [min, max, bound, text] of rows) assert.equal(interval(min, max, bound), text);
    assert.equal(short(2500000), "2.5m");
    assert.equal(short(0.1 + 0.2), "0.3");
});

test("labels do not stand on one another", () => {
    const at = apart([50, 51, 52, 10], 17, 9, 184).sort((a, b) => a - b);
    for (let i = 1; i < at.length; i++) assert.ok(at[i] - at[i - 1] >= 17);
    assert.ok(apart([180, 181, 182], 17, 9, 184).every((y) => y <= 184));
});

test("the source that says the most comes first; each has its letter", () => {
    assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(letterOf), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    const rows = [
        { id: "C1", source_id: null, source: null },
        { id: "C2", source_id: "S2", source: "police" },
        { id: "C3", source_id: "S1", source: "mayor" },
        { id: "C4", source_id: "S1", source: "mayor" },
    ];
    const players = cast(rows);
    assert.deepEqual(
        players.list.map((s) => [s.letter, s.shown]),
        [
            ["A", "mayor"],
            ["B", "police"],
            ["–", "no source named"],
        ],
    );
    assert.equal(players.of(rows[1]).id, "S2");
    assert.equal(players.of(rows[0]).unnamed, true);
    assert.deepEqual(cast([]).list, []);
});

test("a place far from all others does not widen the map", () => {
    const near = [
        [-2.2, -79.9],
        [-2.1, -79.8],
        [-1.8, -78.5],
    ].map(([lat, lon]) => ({ lat, lon, mentions: 3 }));
    const far = { lat: 0, lon: -160, mentions: 1 };
    assert.deepEqual(together([...near, far]), near);
    assert.ok(frame([...near, far], 2).high < 20);
    assert.equal(together([near[0], far]).length, 2); // which of two is the stray one, nobody knows
    const world = frame(
        [
            { lat: 60, lon: -150, mentions: 1 },
            { lat: -40, lon: 175, mentions: 1 },
        ],
        2,
    );
    assert.ok(world.high <= 150 && Number.isFinite(world.lat));
});

test("figures of one quantity are drawn together in order of time", () => {
    const row = (quantity, published, min) => ({ quantity, published, min, max: min, source: "a" });
    const { drawn, alone } = series([
        row("Q1", "2026-01-02", 2),
        row("Q1", "2026-01-01", 1),
        row("Q2", "2026-01-01", 5),
        row(null, "2026-01-01", 5),
        row("Q1", null, 4),
    ]);
    assert.deepEqual(
        drawn.map((rows) => rows.map((r) => r.min)),
        [[1, 2]],
    );
    assert.equal(alone.length, 3);
});

test("the outline of the world is paths and names, and nothing else", () => {
    const world = JSON.parse(readFileSync(new URL("../../../web/world.json", import.meta.url), "utf8"));
    assert.deepEqual(Object.keys(world), ["from", "unit", "land", "borders", "names"]);
    assert.match(world.land, /^(M-?\d+ ?-?\d+l[-\d ]+z)+$/);
    assert.match(world.borders, /^(M-?\d+ ?-?\d+l[-\d ]*)+$/);
    assert.ok(world.names.length > 150);
    for (const [name, x, y, size] of world.names)
        assert.ok(name && Math.abs(x) <= 180 * world.unit && Math.abs(y) <= 90 * world.unit && size > 0);
});
