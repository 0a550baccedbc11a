// figures.js - how many, said by whom, over time: a chart for each quantity. A figure is an interval: a whisker from
// its least to its most, with an arrow where it is open ("at least 7"); its source holds to it until its next one, so
// a band runs from the one to the other.
import { h, plural, said, svg, fit, roving } from "./dom.js";
import { behind, dotted, figureCells, outlet, outletName, statuses, when, words } from "./rows.js";
import { badge, called, who } from "./sources.js";
import { interval, linear, rounds, short, apart } from "./scale.js";
import { moment, shown, ticks } from "./time.js";
import { shorten } from "./text.js";
import { tip } from "./tip.js";

const SPEAKERS = 8,
    PANELS = 8; // in a chart, and charts; what is more is in tables
const HIGH = 210,
    TOP = 16,
    LOW = HIGH - 26,
    RIGHT = 34,
    OPEN = 20;

const intervalOf = (row) => interval(row.min, row.max, row.bound);
const title = (row) => words(row.kind).replace(/^./, (c) => c.toUpperCase());
const unit = (row) => [row.what, row.unit].filter(Boolean).join(", ");

// Figures by quantity, those with the most to compare first; alone: said once.
export function series(figures) {
    const by = new Map();
    const alone = [];
    for (const row of figures)
        if (row.quantity && moment(row.published) && (row.min ?? row.max) !== null)
            by.set(row.quantity, [...(by.get(row.quantity) ?? []), row]);
        else alone.push(row);
    const drawn = [];
    for (const rows of by.values())
        if (rows.length > 1) drawn.push(rows.sort((a, b) => moment(a.published).at - moment(b.published).at));
        else alone.push(...rows);
    const speakers = (rows) => new Set(rows.map((r) => r.source_id ?? r.source)).size;
    drawn.sort((a, b) => speakers(b) - speakers(a) || b.length - a.length);
    return { drawn, alone };
}

// From where to where the axis goes: from zero, unless all is far from it.
function reach(rows) {
    const ends = rows.flatMap((r) => [r.min, r.max]).filter((n) => n !== null);
    const least = Math.min(...ends),
        open = rows.filter((r) => r.max === null).map((r) => r.min * 1.12);
    const most = Math.max(...ends, ...open);
    const base = least > most * 0.75 && most - least > 1 ? least - (most - least) : 0;
    const marks = rounds(most - base).map((n) => n + base);
    if (!base) return { from: 0, to: marks.at(-1), marks };
    const step = marks[1] - marks[0],
        first = Math.floor(base / step) * step;
    const even = [];
    for (let n = first; n < most + step; n += step) even.push(n);
    return { from: first, to: even.at(-1), marks: even };
}

function ends(row, y) {
    return {
        low: row.min === null ? Math.min(y(row.max) + OPEN, LOW) : y(row.min),
        high: row.max === null ? Math.max(y(row.min) - OPEN, 4) : y(row.max),
    };
}

const middle = (row, y) => {
    const { low, high } = ends(row, y);
    return (low + high) / 2;
};
// What a source says in the end.
const final = (rows) => rows.findLast((r) => !r.superseded) ?? rows.at(-1);

const arrow = (x, y, up) =>
    svg("path", {
        class: "whisker",
        d: up ? `M${x - 4} ${y + 5}L${x} ${y}L${x + 4} ${y + 5}` : `M${x - 4} ${y - 5}L${x} ${y}L${x + 4} ${y - 5}`,
    });
const cap = (x, y) => svg("path", { class: "whisker", d: `M${x - 5} ${y}H${x + 5}` });

function whisker(row, x, y) {
    const { low, high } = ends(row, y);
    const exact = row.min === row.max;
    return [
        svg("circle", { cx: x, cy: (low + high) / 2, r: 12, class: "touch" }),
        !exact && svg("path", { class: "whisker", d: `M${x} ${low}V${high}` }),
        exact
            ? svg("circle", { cx: x, cy: low, r: 4.5, class: `point${row.bound === "about" ? " about" : ""}` })
            : [
                  row.max === null ? arrow(x, high, true) : cap(x, high),
                  row.min === null ? arrow(x, low, false) : cap(x, low),
              ],
    ];
}

function band(row, x0, x1, y, dash) {
    const { low, high } = ends(row, y);
    const line = (at) => svg("path", { class: "edge", "stroke-dasharray": dash || null, d: `M${x0} ${at}H${x1}` });
    const open = row.max === null || row.min === null;
    return [
        svg("rect", {
            x: x0,
            width: Math.max(0, x1 - x0),
            y: high,
            height: Math.max(low - high, 0),
            class: open ? "band open" : "band",
        }),
        row.min !== null && line(low),
        row.max !== null && row.max !== row.min && line(high),
    ];
}

function about(row, source) {
    return h(
        "div",
        null,
        h("p", { class: "lead" }, called(source), " ", h("b", null, intervalOf(row)), " ", statuses(row.status)),
        h(
            "p",
            { class: "content", dir: "auto" },
            `“${shorten(row.words, 80)}” `,
            h("span", { class: "soft" }, unit(row)),
        ),
        h("p", { class: "meta" }, dotted(when(row.published), said(outletName(row)))),
    );
}

function drawSource(entry, x, y, right) {
    const { source, rows } = entry;
    const current = rows.filter((r) => !r.superseded);
    const g = svg("g", { class: `series c${source.colour}` });
    current
        .slice(1)
        .forEach((row, i) =>
            g.append(svg("path", { class: "revised", d: `M${x(row)} ${middle(current[i], y)}V${middle(row, y)}` })),
        );
    current.forEach((row, i) =>
        g.append(
            ...band(row, x(row), i + 1 < current.length ? x(current[i + 1]) : right, y, source.dash)
                .flat()
                .filter(Boolean),
        ),
    );
    for (const row of rows) {
        const link = svg(
            "a",
            {
                href: row.claim ? `/claims/${row.claim}` : `/reports/${row.report}`,
                class: row.superseded ? "old" : null,
                "aria-label": `${source.shown}: ${intervalOf(row)}, ${shorten(row.words, 60)}, ${shown(row.published)}, ${outletName(row)}`,
            },
            whisker(row, x(row), y),
        );
        tip(link, () => about(row, source));
        g.append(link);
    }
    return g;
}

// The last figure of each source, named at the right end where it stands.
function tags(entries, y, right) {
    const wanted = entries.map(({ rows }) => middle(final(rows), y));
    const places = apart(wanted, 17, 9, LOW);
    return entries.map(({ source }, i) =>
        svg(
            "g",
            { class: `tag c${source.colour}`, "aria-hidden": "true" },
            svg("path", { class: "lead-line", d: `M${right} ${wanted[i]}L${right + 8} ${places[i]}` }),
            svg("rect", { x: right + 8, y: places[i] - 8, width: 16, height: 16, rx: 3 }),
            svg("text", { x: right + 16, y: places[i] + 4, "text-anchor": "middle" }, source.letter),
        ),
    );
}

function panel(rows, cast, from, to) {
    const first = rows[0];
    const all = cast.list
        .map((source) => ({ source, rows: rows.filter((r) => cast.of(r) === source) }))
        .filter((e) => e.rows.length);
    const entries = all.slice(0, SPEAKERS),
        others = all.length - entries.length;
    const box = h("div", { class: "chart" });
    const { from: least, to: most, marks } = reach(entries.flatMap((e) => e.rows));
    fit(box, (width) => {
        const left = 14 + 7 * Math.max(...marks.map((n) => short(n).length)),
            right = width - RIGHT;
        const time = linear(from, to, left + 10, right - 6),
            y = linear(least, most, LOW, TOP);
        const x = (row) => time(moment(row.published).at);
        box.replaceChildren(
            svg(
                "svg",
                { width, height: HIGH, viewBox: `0 0 ${width} ${HIGH}` },
                marks.map((n) => [
                    svg("line", { class: n ? "grid" : "base", x1: left, x2: right, y1: y(n), y2: y(n) }),
                    svg("text", { x: left - 6, y: y(n) + 4, "text-anchor": "end" }, short(n)),
                ]),
                ticks(from, to, Math.max(2, width / 110)).map(
                    (t) =>
                        time(t.at) < right - 14 &&
                        time(t.at) > left + 8 &&
                        svg("text", { x: time(t.at), y: HIGH - 8, "text-anchor": "middle" }, t.label),
                ),
                entries.map((e) => drawSource(e, x, y, right)),
                tags(entries, y, right),
            ),
        );
        roving(box, "a");
    });
    const name = `${title(first)}${unit(first) ? `: ${unit(first)}` : ""}`;
    return h(
        "figure",
        { class: "panel", id: first.quantity, role: "group", "aria-label": name },
        h(
            "figcaption",
            null,
            h("h3", null, title(first), unit(first) && h("bdi", { class: "soft" }, ` ${unit(first)}`)),
            h(
                "ul",
                { class: "last", "aria-label": "Last said" },
                entries.map(({ source, rows: own }) =>
                    h("li", null, who(source), " ", h("b", null, intervalOf(final(own)))),
                ),
                others > 0 && h("li", { class: "soft" }, `${plural(others, "more source")} in the table`),
            ),
        ),
        box,
        table("The figures", rows, cast),
    );
}

function table(name, rows, cast) {
    return behind(name, ["Figure", "Of what", "Words", "Source", "When", "Outlet"], () =>
        rows.map((row) => [...figureCells(row), who(cast.of(row)), when(row.published), outlet(row)]),
    );
}

export function figureCharts(figures, cast) {
    const { drawn: compared, alone: once } = series(figures);
    const drawn = compared.slice(0, PANELS),
        alone = [...compared.slice(PANELS).flat(), ...once];
    const times = drawn.flat().map((r) => moment(r.published).at);
    const from = Math.min(...times),
        last = Math.max(...times),
        to = Math.max(last + (last - from) * 0.06, from + 3600e3);
    return h(
        "div",
        { class: "figures" },
        h(
            "div",
            { class: "panels" },
            drawn.map((rows) => panel(rows, cast, from, to)),
        ),
        alone.length > 0 && table(drawn.length ? `${plural(alone.length, "more figure")}` : "The figures", alone, cast),
    );
}

// The figures of one report: each an interval beside the others of its kind.
export function figureBars(rows, extra) {
    const kinds = new Map();
    for (const row of rows) kinds.set(row.kind, [...(kinds.get(row.kind) ?? []), row]);
    return h(
        "div",
        { class: "bars" },
        [...kinds.values()].map((own) => {
            const ends = own.flatMap((r) => [r.min, r.max]).filter((n) => n !== null);
            const most = Math.max(...ends, 1) * 1.15;
            const at = (n) => `${Math.max(0, Math.min(100, (n / most) * 100))}%`;
            return h(
                "section",
                null,
                h("h3", null, title(own[0])),
                h(
                    "ul",
                    null,
                    own.map((row) => {
                        const source = row.speaker;
                        const low = row.min ?? 0,
                            high = row.max ?? most;
                        return h(
                            "li",
                            {
                                class: `reach c${source.colour}${row.superseded ? " old" : ""}${own.length > 1 ? "" : " single"}`,
                                id: row.anchor,
                            },
                            h("span", { class: "number" }, intervalOf(row)),
                            own.length > 1 &&
                                svg(
                                    "svg",
                                    {
                                        class: `rule${row.max === null ? " up" : ""}${row.min === null ? " down" : ""}`,
                                        height: 18,
                                        "aria-hidden": "true",
                                    },
                                    svg("line", { class: "base", x1: 0, x2: "100%", y1: 9, y2: 9 }),
                                    svg("line", { class: "whisker", x1: at(low), x2: at(high), y1: 9, y2: 9 }),
                                    [row.min, row.max].map(
                                        (n) =>
                                            n !== null && svg("circle", { cx: at(n), cy: 9, r: 4.5, class: "point" }),
                                    ),
                                ),
                            h(
                                "span",
                                { class: "words" },
                                badge(source),
                                " ",
                                h("bdi", null, `“${row.words}”`),
                                " ",
                                h("span", { class: "soft" }, unit(row)),
                                extra(row),
                            ),
                        );
                    }),
                ),
            );
        }),
    );
}
