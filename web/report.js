// report.js - a report, whole: used for one in the ledger and for one that was read just now and may be in none.
import { h, outward, said, plural } from "./dom.js";
import { cast } from "./sources.js";
import { dotted, headline, section, when, words } from "./rows.js";
import { interval } from "./scale.js";
import { annotated, speakers } from "./article.js";
import { figureBars } from "./figures.js";
import { placeMap } from "./map.js";

// Rows as a ledger gives them, for a report that is in none.
export function rowsOf(read) {
    const names = new Map(read.entities.map((e) => [e.id, e.name]));
    const name = (part) => (part ? (names.get(part.entity) ?? part.text ?? null) : null);
    const claims = read.claims.map((c) => ({
        id: null,
        source: name(c.source),
        who: c.source?.text ?? null,
        source_id: null,
        kind: c.source?.kind,
        stance: c.stance,
        mode: c.mode,
        content: c.content?.text,
        channel: c.channel?.kind ?? null,
        platform: c.channel?.platform ?? null,
        status: [...new Set(c.verification.map((v) => v.status))].join(" "),
        said: null,
        grade: null,
    }));
    const by = new Map(read.claims.map((c, i) => [c.id, claims[i]]));
    const silences = read.silences.map((s) => ({
        id: null,
        source: name(s.who),
        who: s.who?.text ?? null,
        source_id: null,
        kind: s.kind,
    }));
    const figures = read.figures.map((f) => ({
        ...by.get(f.claim),
        id: null,
        source: by.get(f.claim)?.source ?? null,
        who: by.get(f.claim)?.who ?? null,
    }));
    return { claims, silences, figures };
}

function facts(article, report) {
    const from = (kind) => article.dates?.find((d) => d.kind === kind && d.value === article[kind])?.from;
    const date = (kind, label) =>
        article[kind] &&
        h(
            "span",
            null,
            `${label} `,
            when(article[kind]),
            from(kind) && h("span", { class: "soft" }, ` (from ${from(kind)})`),
        );
    const url = report?.url ?? article.canonical_url;
    return h(
        "p",
        { class: "meta" },
        dotted(
            article.byline?.length > 0 && h("span", null, "by ", said(article.byline.join(", "))),
            article.agency && h("span", null, "after ", said(article.agency)),
            date("published", "published"),
            date("modified", "changed"),
            article.lang && `in ${article.lang}`,
            url && h("span", null, "original: ", outward(url)),
        ),
    );
}

function sum(toll) {
    const kinds = Object.entries(toll ?? {}).filter(([, t]) => t);
    return (
        kinds.length > 0 &&
        h(
            "p",
            { class: "sum" },
            h("span", { class: "soft" }, "In sum "),
            kinds.map(([kind, t]) =>
                h("span", { class: "stat" }, h("b", null, interval(t.min, t.max, "exact")), ` ${words(kind)}`),
            ),
        )
    );
}

function figuresOf(read, rows, players) {
    return figureBars(
        read.figures.map((f, i) => ({
            kind: f.kind,
            min: f.min,
            max: f.max,
            bound: f.bound,
            words: f.text,
            what: f.of?.text,
            unit: f.unit,
            superseded: f.superseded,
            speaker: players.of(rows.figures[i]),
            anchor: `figure-${f.id}`,
            id: f.id,
            quantity: rows.figures[i].quantity,
            story: rows.figures[i].story,
        })),
        (row) => [
            " ",
            h(
                "a",
                { href: `#text-${row.id}`, "aria-label": `${row.words}: where it stands in the text` },
                "in the text",
            ),
            row.quantity &&
                row.story && [" · ", h("a", { href: `/stories/${row.story}#${row.quantity}` }, "over time")],
        ],
    );
}

function placesOf(read) {
    const all = new Map();
    for (const p of read.places) {
        const key = p.geonames ?? p.name;
        const place = all.get(key) ?? { ...p, mentions: 0, reports: [""], first: p.id };
        place.mentions += Math.max(1, p.spans.length);
        all.set(key, place);
    }
    return [...all.values()];
}

// ledger: {claims, silences, figures} in the order of the report's own; names: sources that the ledger knows
export function reportBody(read, ledger, { report = null, kicker = null, names = [], heading = "h1" } = {}) {
    const article = read.article;
    // Where the rows are not those of this reading (they should be), the reading speaks for itself.
    const rows = ["claims", "silences", "figures"].every((k) => ledger[k]?.length === read[k].length)
        ? ledger
        : rowsOf(read);
    const players = cast([...rows.claims, ...rows.figures, ...rows.silences], names);
    const items = {
        claims: rows.claims.map((row) => ({ row, source: players.of(row) })),
        silences: rows.silences.map((row) => ({ row, source: players.of(row) })),
    };
    const text = annotated(read, items);
    const places = placesOf(read);
    return [
        h(
            "header",
            { class: "head" },
            kicker && h("p", { class: "kicker" }, kicker),
            h(
                heading,
                { dir: "auto" },
                article.title ?? (report ? headline(report) : headline({ id: "Without headline", ...read.input })),
            ),
            article.standfirst && h("p", { class: "standfirst", dir: "auto" }, article.standfirst),
            facts(article, report),
            sum(read.toll),
        ),
        read.notes.length > 0 &&
            h(
                "ul",
                { class: "remarks", "aria-label": "Notes of the reading" },
                read.notes.map((n) => h("li", null, said(n))),
            ),
        article.text ? section("text", "The text", null, speakers(players, items, text), text) : null,
        read.figures.length > 0 && section("figures", "Figures", read.figures.length, figuresOf(read, rows, players)),
        places.length > 0 &&
            section(
                "places",
                "Places",
                places.length,
                placeMap(places, { rows: (p) => h("a", { href: `#text-${p.first}` }, plural(p.mentions, "mention")) }),
            ),
    ];
}
