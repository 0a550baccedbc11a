// page_search.js - claims by words, who, stance, kind of source, certainty, place and dates. The form is a plain GET:
// the address is the search.
import { h, plural } from "./dom.js";
import { cast, KINDS } from "./sources.js";
import { claimItem, stanceWord, words } from "./rows.js";
import { pager } from "./page_front.js";

const FILTERS = ["who", "about", "stance", "kind", "status", "place", "since", "until"];

function form(asked, vocabulary) {
    const input = (name, label, type = "text", hint = null) =>
        h(
            "label",
            null,
            h("span", null, label),
            h("input", { name, type, value: asked.get(name), placeholder: hint, autocomplete: "off" }),
        );
    const select = (name, label, shown) =>
        h(
            "label",
            null,
            h("span", null, label),
            h(
                "select",
                { name },
                h("option", { value: "" }, "any"),
                (vocabulary?.[name] ?? []).map((word) =>
                    h("option", { value: word, selected: asked.get(name) === word }, shown(word)),
                ),
            ),
        );
    const set = FILTERS.filter((name) => asked.get(name)).length;
    return h(
        "form",
        { class: "search-form", action: "/search", role: "search", "aria-label": "Claims" },
        h(
            "div",
            { class: "words" },
            h(
                "label",
                null,
                h("span", null, "Words"),
                h("input", { name: "q", type: "search", value: asked.get("q"), autocomplete: "off" }),
            ),
            h("button", { class: "main" }, "Search"),
        ),
        h(
            "details",
            { class: "filters", open: set > 0 },
            h("summary", null, set ? `Filters (${set} set)` : "Filters"),
            h(
                "div",
                { class: "fields" },
                input("who", "Who", "text", "ministry"),
                input("about", "About", "text", "story or content"),
                select("stance", "Stance", stanceWord),
                select("kind", "Kind of source", (k) => KINDS[k] ?? words(k)),
                select("status", "Certainty", words),
                input("place", "Place"),
                input("since", "Since", "date"),
                input("until", "Until", "date"),
            ),
        ),
    );
}

export function draw(data) {
    const asked = new URLSearchParams(location.search);
    const any = ["q", ...FILTERS].some((name) => asked.get(name));
    const players = cast(data.claims, [], { letters: false });
    const node = form(asked, data.vocabulary);
    // What is left empty does not go into the address.
    node.addEventListener("submit", () =>
        node.querySelectorAll("input, select").forEach((field) => {
            field.disabled = !field.value;
        }),
    );
    const found = data.more
        ? `The newest ${plural(data.claims.length, "claim")}; there are more`
        : `${plural(data.claims.length, "claim")}, newest first`;
    return {
        title: asked.get("q") ? `Search: ${asked.get("q")}` : "Search",
        node: h(
            "div",
            { class: "page search-page" },
            h("header", { class: "head" }, h("h1", null, any ? "Search" : "Search all claims")),
            node,
            h("p", { class: "meta", role: "status" }, data.claims.length ? found : "No claim is like this."),
            h(
                "ul",
                { class: "claims" },
                data.claims.map((row) => claimItem(row, players.of(row), { story: true })),
            ),
            pager(data, 100),
        ),
    };
}
