// timeline.js - who said what when: a lane a source, a mark a claim. The mark's shape is what the source does with the
// claim, its colour the source's. Marks of one moment stand on each other, up to a height; how many
// more there are is said, and they are in the table.
import { h, svg, fit, roving } from "./dom.js";
import { STANCES, behind, outletName, silenceWord, stance, stanceWord, statuses, when } from "./rows.js";
import { called, who } from "./sources.js";
import { moment, shown, ticks } from "./time.js";
import { linear } from "./scale.js";
import { shorten } from "./text.js";
import { tip } from "./tip.js";

const STEP = 15; // pixels from a mark to the next
const LANES = 12; // shown before "all"
const HIGHEST = 8; // marks on each other

const SHAPES = {
    dot: "M0-5a5 5 0 1 0 .01 0z",
    diamond: "M0-6.5L6.5 0L0 6.5L-6.5 0z",
    cross: "M-5-5L5 5M5-5L-5 5",
    triangle: "M0-6L6 5H-6z",
    square: "M-5-5H5V5H-5z",
    ring: "M0-5a5 5 0 1 0 .01 0z",
};
const LEGEND = [
    ["dot", "says, predicts, asks"],
    ["diamond", "confirms, admits"],
    ["cross", "denies, doubts"],
    ["triangle", "accuses, warns"],
    ["square", "pledges, urges"],
    ["ring", "is silent"],
];

const mark = (shape, extra) => svg("path", { d: SHAPES[shape], class: `mark ${shape}`, ...extra });

function legend() {
    return h(
        "ul",
        { class: "legend", "aria-label": "Marks" },
        LEGEND.map(([shape, label]) =>
            h(
                "li",
                null,
                svg(
                    "svg",
                    { viewBox: "-8 -8 16 16", width: 14, height: 14, "aria-hidden": "true", class: "key" },
                    mark(shape),
                ),
                label,
            ),
        ),
    );
}

function about(row, source) {
    const silent = row.id[0] === "L";
    return h(
        "div",
        null,
        h(
            "p",
            { class: "lead" },
            called(source),
            " ",
            silent ? h("span", { class: "stance silent" }, silenceWord(row.kind)) : stance(row.stance),
            " ",
            statuses(row.status),
        ),
        h("p", { class: "content", dir: "auto" }, shorten(silent ? row.words : row.content, 260)),
        h("p", { class: "meta" }, when(row.published), " · ", outletName(row)),
    );
}

// Where each mark of a lane stands: columns of STEP pixels, filled from the bottom.
function stacked(rows, x) {
    const columns = new Map();
    const out = [];
    for (const row of rows) {
        const at = moment(row.published);
        if (!at) continue;
        const column = Math.round(x(at.at) / STEP);
        const n = columns.get(column) ?? 0;
        columns.set(column, n + 1);
        if (n < HIGHEST) out.push({ row, x: x(at.at), n });
    }
    const over = [...columns]
        .filter(([, n]) => n > HIGHEST)
        .map(([column, n]) => ({ x: column * STEP, n: n - HIGHEST }));
    return { marks: out, over, high: Math.min(HIGHEST, Math.max(1, ...columns.values())) + (over.length ? 1 : 0) };
}

function drawLane(track, rows, source, x, width, axis) {
    const { marks, over, high } = stacked(rows, x);
    const height = Math.max(30, high * STEP + 12);
    const y = (n) => height - 13 - n * STEP;
    const label = (row) =>
        row.id[0] === "L"
            ? `${source.shown} ${silenceWord(row.kind)}: ${row.words ?? ""}`
            : `${source.shown} ${stanceWord(row.stance)}: ${row.content ?? ""}`;
    track.replaceChildren(
        svg(
            "svg",
            { width, height, viewBox: `0 0 ${width} ${height}`, class: `lane-marks c${source.colour}` },
            axis.map((t) =>
                svg("line", { class: `grid${t.strong ? " strong" : ""}`, x1: x(t.at), x2: x(t.at), y1: 0, y2: height }),
            ),
            svg("line", { class: "base", x1: 0, x2: width, y1: height - 1, y2: height - 1 }),
            over.map((o) => svg("text", { x: o.x, y: y(HIGHEST) + 4, "text-anchor": "middle" }, `+${o.n}`)),
            marks.map((m) => {
                const link = svg(
                    "a",
                    {
                        href: m.row.id[0] === "L" ? `/reports/${m.row.report}` : `/claims/${m.row.id}`,
                        transform: `translate(${m.x} ${y(m.n)})`,
                        "aria-label": `${shorten(label(m.row), 200)}, ${shown(m.row.published)}, ${outletName(m.row)}`,
                    },
                    svg("circle", { r: 8, class: "touch" }),
                    mark(m.row.id[0] === "L" ? "ring" : (STANCES[m.row.stance]?.[1] ?? "dot")),
                );
                tip(link, () => about(m.row, source));
                return link;
            }),
        ),
    );
    roving(track, "a");
}

function drawAxis(box, axis, x, width) {
    box.replaceChildren(
        svg(
            "svg",
            { width, height: 24, viewBox: `0 0 ${width} 24`, "aria-hidden": "true" },
            axis
                .filter((t) => x(t.at) > 12 && x(t.at) < width - 12)
                .map((t) =>
                    svg(
                        "text",
                        { x: x(t.at), y: 16, class: t.strong ? "strong" : "", "text-anchor": "middle" },
                        t.label,
                    ),
                ),
        ),
    );
}

// claims and silences in lanes; cast: sources.js's
export function timeline(claims, silences, cast) {
    const rows = [...claims, ...silences]
        .filter((row) => moment(row.published))
        .sort((a, b) => moment(a.published).at - moment(b.published).at);
    const lanes = cast.list
        .map((source) => ({ source, rows: rows.filter((row) => cast.of(row) === source) }))
        .filter((lane) => lane.rows.length);
    if (!lanes.length) return h("p", { class: "none" }, "No claim here has a date.");
    const times = rows.map((row) => moment(row.published).at);
    const from = Math.min(...times),
        to = Math.max(...times),
        pad = Math.max((to - from) * 0.02, 60e3);
    const axisBox = h("div", { class: "axis" });
    const items = lanes.map((lane, i) => {
        const track = h("div", { class: "track" });
        return {
            ...lane,
            track,
            node: h(
                "li",
                { class: "lane", hidden: i >= LANES },
                h("div", { class: "lane-name" }, who(lane.source), h("span", { class: "count" }, lane.rows.length)),
                track,
            ),
        };
    });
    const draw = (width) => {
        const x = linear(from - pad, to + pad, 14, width - 14);
        const axis = ticks(from - pad, to + pad, Math.max(2, width / 90));
        drawAxis(axisBox, axis, x, width);
        for (const item of items.filter((i) => !i.node.hidden))
            drawLane(item.track, item.rows, item.source, x, width, axis);
    };
    fit(axisBox, draw);
    const all =
        lanes.length > LANES &&
        h(
            "button",
            {
                type: "button",
                class: "quiet",
                onclick: () => {
                    items.forEach((item) => {
                        item.node.hidden = false;
                    });
                    all.remove();
                    draw(axisBox.clientWidth);
                    items[LANES].node.querySelector("a")?.focus();
                },
            },
            `Show all ${lanes.length} sources`,
        );
    return h(
        "div",
        { class: "timeline" },
        legend(),
        axisBox,
        h(
            "ol",
            { class: "lanes" },
            items.map((item) => item.node),
        ),
        all,
        behind("Time line as a table", ["When", "Who", "What", "Words", "Outlet"], () =>
            rows.map((row) => [
                when(row.published),
                who(cast.of(row)),
                row.id[0] === "L" ? silenceWord(row.kind) : stanceWord(row.stance),
                row.id[0] === "L" ? row.words : row.content,
                outletName(row),
            ]),
        ),
    );
}
