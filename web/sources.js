// sources.js - who speaks on a page: each source has a letter, a colour and a dash, so that it is told apart in any of
// the three. The source with the most to say comes first.
import { h } from "./dom.js";
import { shorten } from "./text.js";

export const COLOURS = 8; // desk.css has --s0 to --s7, tested for colour-blind eyes
const DASHES = ["", "7 3", "2 3", "9 3 2 3", "4 2"];

// A … Z, AA, AB …
export const letterOf = (n) => (n < 26 ? "" : letterOf(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));

export const KINDS = {
    government: "government",
    military: "military",
    police: "police",
    court: "court",
    "armed-group": "armed group",
    international: "international body",
    company: "company",
    party: "party",
    organisation: "organisation",
    media: "media",
    "social-media": "social media",
    expert: "expert",
    witness: "witness",
    person: "person",
    document: "document",
    unspecified: "unspecified",
};

// rows: claims, figures, silences, each with source_id and source. names: what the ledger knows of the sources.
// letters: false where sources are not compared with one another: then they have no badge.
export function cast(rows, names = [], { letters = true } = {}) {
    const known = new Map(names.map((s) => [s.id, s]));
    const all = new Map();
    for (const row of rows) {
        const id = row.source_id ?? null;
        const name = known.get(id)?.name ?? row.source ?? row.who ?? null;
        const key = id ?? (name ? `"${name}` : null);
        if (!all.has(key))
            all.set(key, {
                key,
                id,
                name,
                kind: known.get(id)?.kind ?? (row.id?.[0] === "C" ? row.kind : null),
                says: 0,
            });
        all.get(key).says += row.id?.[0] === "L" ? 0.1 : row.id?.[0] === "F" ? 0.5 : 1;
    }
    const order = [...all.values()].sort((a, b) => (b.name !== null) - (a.name !== null) || b.says - a.says);
    order.forEach((s, i) => {
        s.unnamed = s.name === null;
        s.letter = !letters ? null : s.unnamed ? "–" : letterOf(i);
        s.colour = s.unnamed ? "none" : i % COLOURS;
        s.dash = s.unnamed ? "1 3" : DASHES[i % DASHES.length];
        s.shown = s.unnamed ? "no source named" : s.name;
    });
    return {
        list: order,
        of: (row) =>
            all.get(row.source_id ?? ((row.source ?? row.who) ? `"${row.source ?? row.who}` : null)) ?? order.at(-1),
    };
}

export const badge = (source) =>
    source.letter && h("span", { class: `badge s${source.colour}`, "aria-hidden": "true" }, source.letter);

const LONG = 90; // characters of a name that are shown; some are half a sentence

function named(source, name) {
    const short = shorten(name, LONG);
    return [
        badge(source),
        h(
            source.unnamed ? "span" : "bdi",
            { class: source.unnamed && "unnamed", title: short !== name && name },
            short,
        ),
    ];
}

// The badge and the name alone, for boxes that hold no links.
export const called = (source) => h("span", { class: "who" }, named(source, source.shown));

// The badge and the name, leading to the source's page where there is one.
export function who(source, name = source.shown) {
    return source.id
        ? h("a", { class: "who", href: `/sources/${source.id}` }, named(source, name))
        : h("span", { class: "who" }, named(source, name));
}
