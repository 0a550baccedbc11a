// rows.js - how a claim, a silence, a dispute and a figure are shown wherever they are: one look for all pages.
import { h, said, plural } from "./dom.js";
import { cutter, segments, spansOf } from "./text.js";
import { shown } from "./time.js";
import { who } from "./sources.js";
import { interval } from "./scale.js";

// Word as shown, and the shape of its mark on the time line (see MARKS there).
export const STANCES = {
    assert: ["says", "dot"],
    predict: ["predicts", "dot"],
    believe: ["believes", "dot"],
    ask: ["asks", "dot"],
    confirm: ["confirms", "diamond"],
    admit: ["admits", "diamond"],
    deny: ["denies", "cross"],
    doubt: ["doubts", "cross"],
    accuse: ["accuses", "triangle"],
    warn: ["warns", "triangle"],
    pledge: ["pledges", "square"],
    urge: ["urges", "square"],
};
export const stanceWord = (stance) => STANCES[stance]?.[0] ?? stance;

const STATUS = {
    verified: ["good", "✓"],
    confirmed: ["good", "✓"],
    unverified: ["open", "?"],
    unconfirmed: ["open", "?"],
    disputed: ["bad", "≠"],
    retracted: ["bad", "⊘"],
};
const SILENCES = {
    "not-yet": "has not spoken yet",
    declined: "declined to speak",
    unreachable: "could not be reached",
    "no-information": "gave no information",
    withheld: "would not say",
};
const CHANNELS = {
    statement: "in a statement",
    "press-conference": "at a press conference",
    "video-conference": "by video conference",
    interview: "in an interview",
    speech: "in a speech",
    broadcast: "on air",
    "social-media": "on social media",
    message: "in a message",
    document: "in a document",
    court: "in court",
    parliament: "in parliament",
    leak: "in a leak",
};
export const silenceWord = (kind) => SILENCES[kind] ?? kind;
export const words = (kind) => (kind ?? "").replaceAll("-", " ");

export const chip = (text, kind = "", sign = null) =>
    h("span", { class: `chip ${kind}` }, sign && h("span", { "aria-hidden": "true" }, sign + " "), text);
export const stance = (word) => h("span", { class: `stance ${word}` }, stanceWord(word));
export const statuses = (status) =>
    (status ?? "")
        .split(" ")
        .filter(Boolean)
        .map((word) => chip(word, STATUS[word]?.[0], STATUS[word]?.[1]));

export function channel(row) {
    if (!row.channel && !row.platform) return null;
    return row.platform
        ? h("span", null, "on ", said(row.platform))
        : h("span", null, CHANNELS[row.channel] ?? `by ${words(row.channel)}`);
}

export const when = (text) =>
    text ? h("time", { datetime: text, title: text }, shown(text)) : h("span", null, "undated");

// Parts with dots between, leaving out what is not there.
export function dotted(...parts) {
    const there = parts.flat().filter((p) => p !== null && p !== undefined && p !== false && p !== "");
    return there.flatMap((part, i) => (i ? [h("span", { class: "dot", "aria-hidden": "true" }, " · "), part] : [part]));
}

// What a report without a headline goes by: the name of its file.
export const headline = (report) => report.title ?? report.file?.split("/").pop() ?? report.id;

// An outlet that is known by its page's address alone goes by its host.
export const outletName = (row) =>
    row.outlet?.replace(/^https?:\/\/(?:www\.)?([^/]+).*/i, "$1") ||
    row.file?.split("/").pop() ||
    (row.report ?? row.id);
export const outlet = (row) =>
    row.report ? h("a", { href: `/reports/${row.report}` }, said(outletName(row))) : said(outletName(row));

// speaker: false where all claims are of one source, which is named above them.
// beside: more to say of it, after its stance.
export function claimItem(row, source, { story = false, speaker = true, beside = null } = {}) {
    return h(
        "li",
        { class: "claim", id: row.id },
        h(
            "p",
            { class: "lead" },
            speaker && [who(source), " "],
            stance(row.stance),
            " ",
            statuses(row.status),
            row.grade && chip(row.grade, "grade", "✎"),
            beside,
        ),
        h(
            "p",
            { class: "content", dir: "auto" },
            h("a", { href: `/claims/${row.id}` }, row.content ?? "(no words of its own)"),
        ),
        h(
            "p",
            { class: "meta" },
            dotted(
                when(row.published),
                outlet(row),
                channel(row),
                row.appearances > 1 && `in ${row.appearances} outlets`,
                story && row.story && h("a", { href: `/stories/${row.story}` }, `story ${row.story}`),
            ),
        ),
    );
}

export function silenceItem(row, source) {
    return h(
        "li",
        null,
        h("p", { class: "lead" }, who(source), " ", h("span", { class: "stance silent" }, silenceWord(row.kind))),
        row.words && h("p", { class: "content", dir: "auto" }, row.words),
        row.about && h("p", { class: "meta" }, "about: ", said(row.about)),
        h("p", { class: "meta" }, dotted(when(row.published), outlet(row))),
    );
}

// The sentence that words stand in, with those words marked.
export function sentence(side) {
    if (!side) return null;
    const marks = [{ spans: spansOf(side.spans).map(([a, b]) => [a - side.start, b - side.start]) }];
    const cut = cutter(side.sentence);
    return segments(0, [...side.sentence].length, marks).map((part) =>
        part.marks.length ? h("mark", null, cut(part.start, part.end)) : cut(part.start, part.end),
    );
}

export const DISPUTES = {
    figures: ["Figures that cannot both be", "≠", "one", "other"],
    revised: ["Revised by the same source", "→", "before", "after"],
    denied: ["Denied", "✕", "said", "denial"],
    reversed: ["Reversed", "⇄", "before", "after"],
    unanswered: ["Unanswered", "…", "said", "silence"],
};
export const disputeWord = (kind) => DISPUTES[kind]?.[0] ?? kind;

function disputeSide(row, side, source, role) {
    const own = row[`${side}_side`],
        id = row[side];
    const text = own ? sentence(own) : row[`${side}_text`];
    return h(
        "div",
        { class: `side c${source.colour}` },
        h("p", { class: "lead" }, who(source), " ", h("span", { class: "role" }, role)),
        h("blockquote", { dir: "auto" }, id?.[0] === "C" ? h("a", { href: `/claims/${id}` }, text) : text),
        h(
            "p",
            { class: "meta" },
            dotted(
                when(row[`${side}_published`]),
                outlet({ report: row[`${side}_report`], outlet: row[`${side}_outlet`] }),
            ),
        ),
    );
}

// Both sides, facing each other. of(side): the source that speaks there.
export function disputeItem(row, of) {
    const [title, sign, a, b] = DISPUTES[row.kind] ?? [row.kind, "≠", "one", "other"];
    return h(
        "li",
        { class: `dispute ${row.kind}`, id: row.id },
        h("h3", null, title),
        h(
            "div",
            { class: "sides" },
            disputeSide(row, "a", of("a"), a),
            h("span", { class: "versus", "aria-hidden": "true" }, sign),
            disputeSide(row, "b", of("b"), b),
        ),
        h("p", { class: "why" }, said(row.why)),
    );
}

export function figureCells(row) {
    return [
        h("td", { class: "number" }, interval(row.min, row.max, row.bound)),
        h("td", null, dotted(words(row.kind), row.what && said(row.what), row.unit)),
        h("td", { dir: "auto" }, row.words),
    ];
}

// A long list is shown in part; a button, or printing, shows the rest. make(row) makes an item.
export function more(rows, make, least, what, kind) {
    const first = rows.length <= least + 1 ? rows.length : least;
    const list = h("ul", { class: kind }, rows.slice(0, first).map(make));
    if (first === rows.length) return list;
    const button = h("button", { type: "button", class: "quiet" }, `Show all ${rows.length} ${what}`);
    const all = () => {
        if (button.isConnected) list.append(...rows.slice(first).map(make));
        button.remove();
    };
    button.addEventListener("click", () => {
        all();
        list.children[first].setAttribute("tabindex", -1);
        list.children[first].focus();
    });
    addEventListener("beforeprint", all);
    return [list, button];
}

// A table under a heading of its own for those who cannot see the drawing, and for all who want the numbers.
// rows: lists of cells; or a function that gives them, where they are many, called when the table is first opened.
export function behind(title, head, rows) {
    const fill = () =>
        (typeof rows === "function" ? rows() : rows).map((cells) =>
            h(
                "tr",
                null,
                cells.map((c) => (c instanceof HTMLTableCellElement ? c : h("td", null, c))),
            ),
        );
    const body = h("tbody", null, typeof rows === "function" ? null : fill());
    const node = h(
        "details",
        { class: "behind" },
        h("summary", null, title),
        h(
            "div",
            { class: "scroll", tabindex: "0", role: "region", "aria-label": title },
            h(
                "table",
                null,
                h(
                    "thead",
                    null,
                    h(
                        "tr",
                        null,
                        head.map((c) => h("th", { scope: "col" }, c)),
                    ),
                ),
                body,
            ),
        ),
    );
    if (typeof rows === "function") node.addEventListener("toggle", () => body.append(...fill()), { once: true });
    return node;
}

// A heading with its count and what follows it; nothing where there is nothing.
export function section(id, title, count, ...children) {
    return h(
        "section",
        { class: "part", id, "aria-labelledby": `${id}-title` },
        h("h2", { id: `${id}-title` }, title, count !== null && h("span", { class: "count" }, count)),
        children,
    );
}

export const counted = (n, one, many) => h("span", { class: "stat" }, plural(n, one, many));
