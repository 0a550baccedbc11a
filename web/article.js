// article.js - a report's text with its claims in it. Each paragraph has its claims beside it, as notes in the margin;
// what is pointed at or focused lights up in both. Claims that lie in one another keep the innermost's colour.
import { h, said } from "./dom.js";
import { cutter, segments, shorten, spansOf } from "./text.js";
import { channel, chip, dotted, silenceWord, stance, stanceWord, statuses, words } from "./rows.js";
import { called, who } from "./sources.js";
import { tip } from "./tip.js";

const TAGS = {
    heading: "h3",
    caption: "p",
    quote: "blockquote",
    paragraph: "p",
    "list-item": "p",
    table: "p",
    title: "h2",
    standfirst: "p",
};

const length = (spans) => spans.reduce((n, [a, b]) => n + b - a, 0);
const startOf = (spans) => Math.min(...spans.map((s) => s[0]));

// What is marked in the text. items: {claims, silences, figures, places}, each {spans, row, source, ...}.
function marksOf(read, { claims, silences }) {
    const marks = [];
    read.claims.forEach((c, i) => {
        const own = { n: i, row: claims[i].row, source: claims[i].source };
        for (const part of ["content", "source", "cue"])
            if (c[part]?.spans?.length) marks.push({ part, spans: spansOf(c[part].spans), ...own });
        if (c.channel?.spans?.length) marks.push({ part: "channel", spans: spansOf(c.channel.spans), ...own });
        for (const v of c.verification) marks.push({ part: "status", spans: spansOf(v.spans), ...own });
    });
    read.silences.forEach((s, i) =>
        marks.push({ part: "silence", spans: spansOf(s.spans), n: `s${i}`, source: silences[i].source }),
    );
    for (const f of read.figures)
        marks.push({ part: "figure", spans: spansOf(f.spans), to: `#figure-${f.id}`, id: `text-${f.id}` });
    for (const p of read.places)
        marks.push({
            part: "place",
            spans: spansOf(p.spans),
            to: `#place-${p.geonames ?? p.name}`,
            id: `text-${p.id}`,
        });
    return marks;
}

function describe(row, source) {
    return h(
        "div",
        null,
        h("p", { class: "lead" }, called(source), " ", stance(row.stance), " ", statuses(row.status)),
        h(
            "p",
            { class: "meta" },
            dotted(words(source.kind), channel(row), row.mode, row.said && h("span", null, "said ", said(row.said))),
        ),
    );
}

// The words of one stretch of text, in the elements that its marks ask for, the innermost last.
function stretch(text, marks, seen) {
    const claims = marks.filter((m) => m.part === "content").sort((a, b) => length(b.spans) - length(a.spans));
    const link =
        marks.find((m) => m.part === "cue") ??
        marks.find((m) => m.part === "figure") ??
        marks.find((m) => m.part === "place");
    let node = text;
    if (link) {
        const first = link.id && !seen.has(link.id) && seen.add(link.id);
        const address = link.part === "cue" ? link.row.id && `/claims/${link.row.id}` : link.to;
        node = h(
            "a",
            {
                class: `in-text ${link.part}`,
                href: address,
                id: first && link.id,
                "data-n": link.part === "cue" && link.n,
                tabindex: address ? null : 0,
                "aria-describedby": link.part === "cue" ? `note-${link.n}` : null,
            },
            node,
        );
        if (link.part === "cue") tip(node, () => describe(link.row, link.source));
    }
    for (const part of ["source", "channel", "status", "silence"]) {
        const mark = marks.find((m) => m.part === part);
        if (mark) node = h("span", { class: `in-text ${part} c${mark.source.colour}`, "data-n": mark.n }, node);
    }
    const inner = claims.at(-1);
    if (inner) {
        node = h(
            "span",
            {
                class: `in-text content c${inner.source.colour}${claims.length > 1 ? " nested" : ""}`,
                "data-n": claims.map((m) => m.n).join(" "),
            },
            node,
        );
        tip(node, () => describe(inner.row, inner.source));
    }
    return node;
}

function note(claim, n) {
    const { row, source } = claim;
    return h(
        "li",
        { class: `note c${source.colour}`, id: `note-${n}`, "data-n": n },
        h(
            "p",
            null,
            who(source),
            " ",
            row.id
                ? h(
                      "a",
                      {
                          href: `/claims/${row.id}`,
                          class: "to-claim",
                          "aria-label": `${stanceWord(row.stance)}, claim ${row.id}`,
                      },
                      stance(row.stance),
                  )
                : stance(row.stance),
            " ",
            h("span", { class: "soft" }, channel(row)),
            " ",
            statuses(row.status),
            row.grade && chip(row.grade, "grade", "✎"),
        ),
    );
}

const silent = (item, n) =>
    h(
        "li",
        { class: `note silent c${item.source.colour}`, id: `note-s${n}`, "data-n": `s${n}` },
        h("p", null, who(item.source), " ", h("span", { class: "stance silent" }, silenceWord(item.row.kind))),
    );

// Lights up all that belongs to one claim while it is pointed at or focused.
function lighting(node) {
    const set = (event, on) => {
        const names = event.target.closest?.("[data-n]")?.dataset.n.split(" ") ?? [];
        for (const name of names.slice(-1))
            for (const lit of node.querySelectorAll(`[data-n~="${CSS.escape(name)}"]`)) lit.classList.toggle("lit", on);
    };
    for (const [type, on] of [
        ["pointerover", true],
        ["pointerout", false],
        ["focusin", true],
        ["focusout", false],
    ])
        node.addEventListener(type, (event) => set(event, on));
}

// items: {claims: [{row, source}], silences: [{row, source}]}, in the order of the report's own
export function annotated(read, items) {
    const text = read.article.text ?? "";
    const cut = cutter(text),
        marks = marksOf(read, items),
        seen = new Set();
    const notes = [
        ...items.claims.map((c, n) => [
            startOf([
                ...(read.claims[n].cue?.spans ?? []),
                ...(read.claims[n].content?.spans ?? []),
                ...(read.claims[n].source?.spans ?? []),
            ]),
            note(c, n),
        ]),
        ...items.silences.map((s, n) => [startOf(read.silences[n].spans), silent(s, n)]),
    ].sort((a, b) => a[0] - b[0]);
    const blocks = read.article.blocks?.length
        ? read.article.blocks
        : [{ kind: "paragraph", start: 0, end: [...text].length }];
    let next = 0;
    const rows = blocks.map((block, i) => {
        const own = [];
        const last = i === blocks.length - 1;
        while (next < notes.length && (last || notes[next][0] < block.end || !Number.isFinite(notes[next][0])))
            own.push(notes[next++][1]);
        return h(
            "div",
            { class: `block ${block.kind}` },
            h(
                TAGS[block.kind] ?? "p",
                { dir: "auto" },
                segments(block.start, block.end, marks).map((s) => stretch(cut(s.start, s.end), s.marks, seen)),
            ),
            own.length > 0 && h("ul", { class: "notes", "aria-label": `Claims of paragraph ${i + 1}` }, own),
        );
    });
    const node = h("div", { class: "annotated" }, rows);
    lighting(node);
    return node;
}

// Who speaks in the report; pointing at one lights up all they say.
export function speakers(players, items, node) {
    const light = (source, on) =>
        items.claims.forEach(
            (c, n) =>
                c.source === source &&
                node.querySelectorAll(`[data-n~="${n}"]`).forEach((e) => e.classList.toggle("lit", on)),
        );
    return h(
        "ul",
        { class: "speakers", "aria-label": "Who speaks here" },
        players.list.map((source) => {
            const n = items.claims.filter((c) => c.source === source).length;
            const item = h(
                "li",
                null,
                who(source, shorten(source.shown, 60)),
                n > 0 && h("span", { class: "count" }, n),
            );
            for (const [type, on] of [
                ["pointerenter", true],
                ["pointerleave", false],
                ["focusin", true],
                ["focusout", false],
            ])
                item.addEventListener(type, () => light(source, on));
            return item;
        }),
    );
}
