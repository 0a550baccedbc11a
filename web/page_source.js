// page_source.js - a source: all it said, on what, and who confirmed or denied it.
import { h, said, plural } from "./dom.js";
import { cast, KINDS } from "./sources.js";
import {
    DISPUTES,
    claimItem,
    counted,
    disputeWord,
    behind,
    dotted,
    figureCells,
    more,
    outlet,
    section,
    silenceItem,
    when,
} from "./rows.js";
import { shorten } from "./text.js";
import { stretch } from "./time.js";
import { pager, storyTitle } from "./page_front.js";

const DISPUTED = 4; // shown before "all"

// Roles come as "head  words in the text" or plain; each is shown once.
const roles = (source) => [
    ...new Set(
        (source.roles ?? [])
            .map((r) =>
                r
                    .trim()
                    .split(/ {2,}/)[0]
                    .replace(/[\s,;]+$/, ""),
            )
            .filter(Boolean),
    ),
];

function dispute(row, source) {
    const mine = row.a_source === source.name ? "a" : "b",
        other = mine === "a" ? "b" : "a";
    const side = (s) =>
        h(
            "div",
            { class: s === mine ? "side own" : "side" },
            h("p", { class: "lead" }, h("b", null, said(row[`${s}_source`] ?? "no source named"))),
            h(
                "blockquote",
                { dir: "auto" },
                row[s]?.[0] === "C" ? h("a", { href: `/claims/${row[s]}` }, row[`${s}_text`]) : row[`${s}_text`],
            ),
            h(
                "p",
                { class: "meta" },
                dotted(when(row[`${s}_published`]), outlet({ report: row[`${s}_report`], outlet: row[`${s}_outlet`] })),
            ),
        );
    return h(
        "li",
        { class: `dispute ${row.kind}` },
        h("h3", null, disputeWord(row.kind)),
        h(
            "div",
            { class: "sides" },
            side(mine),
            h("span", { class: "versus", "aria-hidden": "true" }, DISPUTES[row.kind]?.[1] ?? "≠"),
            side(other),
        ),
        h(
            "p",
            { class: "why" },
            said(row.why),
            " ",
            h("a", { href: `/stories/${row.story}#${row.id}` }, `in story ${row.story}`),
        ),
    );
}

// Who answered a claim, and how: "denied by", as chips beside it.
const ANSWERS = { denied: "denied by", figures: "another figure from", unanswered: "no answer from" };

function answers(disputes, figures) {
    const claims = new Map(figures.map((f) => [f.id, f.claim]));
    const by = new Map();
    for (const d of disputes)
        for (const [own, other] of d.kind === "figures"
            ? [
                  ["a", "b"],
                  ["b", "a"],
              ]
            : [["a", "b"]]) {
            const id = claims.get(d[own]) ?? d[own];
            if (ANSWERS[d.kind] && d[`${other}_source`])
                by.set(id, (by.get(id) ?? new Set()).add(`${ANSWERS[d.kind]} ${shorten(d[`${other}_source`], 50)}`));
        }
    return (row) => [...(by.get(row.id) ?? [])].map((words) => [" ", h("span", { class: "chip bad" }, said(words))]);
}

export function draw(data) {
    const { source, claims, figures, silences, disputes, stories } = data;
    const players = cast([...claims, ...figures, ...silences], [source], { letters: false });
    const beside = answers(disputes, figures);
    const byStory = new Map();
    for (const row of claims) byStory.set(row.story, [...(byStory.get(row.story) ?? []), row]);
    const titles = new Map(stories.map((s) => [s.id, storyTitle(s)]));
    const names = (source.names ?? []).filter((n) => n !== source.name);
    const denied = disputes.filter((d) => d.kind === "denied" && d.a_source === source.name).length;
    return {
        title: source.name,
        node: h(
            "article",
            { class: "page source-page" },
            h(
                "header",
                { class: "head" },
                h(
                    "p",
                    { class: "kicker" },
                    dotted(
                        `Source ${source.id}`,
                        KINDS[source.kind] ?? source.kind,
                        stretch(source.first, source.last),
                    ),
                ),
                h("h1", { dir: "auto" }, said(source.name)),
                roles(source).length > 0 &&
                    h(
                        "p",
                        { class: "standfirst" },
                        roles(source).map((r, i) => [i ? "; " : "", said(r)]),
                    ),
                names.length > 0 &&
                    h(
                        "p",
                        { class: "meta" },
                        "also: ",
                        names.map((n, i) => [i ? ", " : "", said(n)]),
                    ),
                source.speaks_for && h("p", { class: "meta" }, "speaks for ", said(source.speaks_for)),
                h(
                    "p",
                    { class: "stats" },
                    counted(source.claims, "claim"),
                    counted(stories.length, "story", "stories"),
                    counted(disputes.length, "dispute"),
                    denied > 0 && h("span", { class: "stat" }, `denied ${plural(denied, "time")}`),
                    counted(silences.length, "silence"),
                ),
            ),
            disputes.length > 0 &&
                section(
                    "disputes",
                    "Where others say otherwise",
                    disputes.length,
                    more(disputes, (d) => dispute(d, source), DISPUTED, "disputes", "disputes"),
                ),
            section(
                "claims",
                "All it said",
                data.more || data.skip ? source.claims : claims.length,
                [...byStory].map(([id, rows]) =>
                    h(
                        "section",
                        { class: "by-story" },
                        h(
                            "h3",
                            { dir: "auto" },
                            h("a", { href: `/stories/${id}` }, said(titles.get(id) ?? `Story ${id}`)),
                        ),
                        h(
                            "ul",
                            { class: "claims" },
                            rows.map((row) => claimItem(row, players.of(row), { speaker: false, beside: beside(row) })),
                        ),
                    ),
                ),
                pager(data, 200),
            ),
            figures.length > 0 &&
                section(
                    "figures",
                    "Figures it gave",
                    figures.length,
                    behind(
                        "The figures",
                        ["Figure", "Of what", "Words", "When", "Outlet"],
                        figures.map((row) => [...figureCells(row), when(row.published), outlet(row)]),
                    ),
                ),
            silences.length > 0 &&
                section(
                    "silences",
                    "When it was silent",
                    silences.length,
                    h(
                        "ul",
                        { class: "silences" },
                        silences.map((row) => silenceItem(row, players.of(row))),
                    ),
                ),
        ),
    };
}
