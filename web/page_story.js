// page_story.js - one event: where accounts part, who said what when, how many over time, where, who is silent.
import { h, said, plural } from "./dom.js";
import { cast } from "./sources.js";
import {
    chip,
    claimItem,
    counted,
    disputeItem,
    dotted,
    headline,
    more,
    outletName,
    section,
    silenceItem,
    when,
} from "./rows.js";
import { stretch } from "./time.js";
import { storyTitle } from "./page_front.js";
import { timeline } from "./timeline.js";
import { figureCharts } from "./figures.js";
import { placeMap } from "./map.js";

const CLAIMS = 20,
    DISPUTES = 5; // shown before "all"
const KINDS = ["denied", "figures", "reversed", "revised", "unanswered"]; // the sharpest first

// Who stands on a side of a dispute: the source of the claim, figure or silence that the side is.
export function sidesOf(rows, players) {
    const by = new Map(rows.map((row) => [row.id, row]));
    return (dispute, side) => players.of(by.get(dispute[side]) ?? { source: dispute[`${side}_source`] });
}

function reportItem(report, copies) {
    return h(
        "li",
        null,
        h("p", { class: "lead" }, h("a", { href: `/reports/${report.id}`, dir: "auto" }, headline(report))),
        h(
            "p",
            { class: "meta" },
            dotted(
                said(outletName(report)),
                when(report.published),
                plural(report.claims, "claim"),
                report.version > 1 && chip(`version ${report.version}`),
                report.agency && h("span", null, "after ", said(report.agency)),
            ),
        ),
        copies.length > 0 &&
            h(
                "p",
                { class: "meta copies" },
                "The same text in: ",
                copies.map((copy, i) => [
                    i ? ", " : "",
                    h("a", { href: `/reports/${copy.id}` }, said(outletName(copy))),
                ]),
            ),
    );
}

export function draw(data) {
    const { story, reports, claims, figures, silences, disputes, places } = data;
    if (location.pathname !== `/stories/${story.id}`)
        history.replaceState(null, "", `/stories/${story.id}${location.hash}`);
    const players = cast([...claims, ...figures, ...silences], data.sources);
    const of = sidesOf([...claims, ...figures, ...silences], players);
    const originals = reports.filter((r) => !r.copy_of);
    const parted = [...disputes].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.score - a.score);
    const sorted = [...claims].sort((a, b) => (b.published ?? "").localeCompare(a.published ?? ""));
    const parts = [
        disputes.length &&
            section(
                "disputes",
                "Where accounts part",
                disputes.length,
                more(parted, (d) => disputeItem(d, (side) => of(d, side)), DISPUTES, "disputes", "disputes"),
            ),
        section("timeline", "Who said what, when", null, timeline(claims, silences, players)),
        figures.length && section("figures", "Figures over time", figures.length, figureCharts(figures, players)),
        places.length && section("places", "Places", places.length, placeMap(places)),
        silences.length &&
            section(
                "silences",
                "Who is silent",
                silences.length,
                h(
                    "ul",
                    { class: "silences" },
                    silences.map((row) => silenceItem(row, players.of(row))),
                ),
            ),
        section(
            "reports",
            "Reports",
            reports.length,
            h("p", { class: "meta" }, "One account is one text, however many outlets carry it."),
            h(
                "ol",
                { class: "reports" },
                originals.map((r) =>
                    reportItem(
                        r,
                        reports.filter((c) => c.copy_of === r.id),
                    ),
                ),
            ),
        ),
        section(
            "claims",
            "All claims",
            claims.length,
            more(sorted, (row) => claimItem(row, players.of(row)), CLAIMS, "claims", "claims"),
        ),
    ].filter(Boolean);
    return {
        title: storyTitle(story),
        node: h(
            "article",
            { class: "page story-page" },
            h(
                "header",
                { class: "head" },
                h("p", { class: "kicker" }, dotted(`Story ${story.id}`, stretch(story.first, story.last))),
                h("h1", { dir: "auto" }, storyTitle(story)),
                h(
                    "p",
                    { class: "stats" },
                    counted(story.accounts, "independent account"),
                    counted(reports.length, "report"),
                    counted(claims.length, "claim"),
                    counted(players.list.filter((s) => !s.unnamed).length, "source"),
                    counted(disputes.length, "dispute"),
                    counted(silences.length, "silence"),
                ),
            ),
            h(
                "nav",
                { class: "inside", "aria-label": "On this page" },
                parts.map((p) => h("a", { href: `#${p.id}` }, p.querySelector("h2").firstChild.data)),
            ),
            parts,
        ),
    };
}
