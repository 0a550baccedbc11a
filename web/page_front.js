// page_front.js - the stories, newest change first: how many independent accounts each has, and where they part.
import { h, said, plural } from "./dom.js";
import { chip, dotted } from "./rows.js";
import { dayOf, moment, stretch } from "./time.js";

// A story without a headline goes by the name of its first page.
export function storyTitle(story) {
    const file = story.articles?.[0]?.split("/").pop();
    return story.title ?? (file ? `Without headline: ${file}` : `Story ${story.id}`);
}

function storyItem(story) {
    return h(
        "li",
        { class: "story" },
        h(
            "div",
            { class: "story-words" },
            h("h3", { dir: "auto" }, h("a", { href: `/stories/${story.id}` }, said(storyTitle(story)))),
            h(
                "p",
                { class: "meta" },
                dotted(
                    h("span", { class: "id" }, story.id),
                    stretch(story.first, story.last),
                    plural(story.reports, "report"),
                    plural(story.claims, "claim"),
                ),
            ),
        ),
        h(
            "p",
            { class: "tally accounts" },
            h("b", null, story.accounts),
            " ",
            h("span", null, story.accounts === 1 ? "account" : "independent accounts"),
        ),
        h(
            "p",
            { class: `tally parted${story.disputes ? "" : " zero"}` },
            h("b", null, story.disputes),
            " ",
            h("span", null, story.disputes === 1 ? "dispute" : "disputes"),
        ),
    );
}

function byDay(stories) {
    const days = new Map();
    for (const story of stories) {
        const at = moment(story.last)?.at;
        const day = at === undefined ? "Undated" : dayOf(at);
        days.set(day, [...(days.get(day) ?? []), story]);
    }
    return [...days];
}

function filter(asked) {
    const field = (name, label, type) =>
        h("label", null, h("span", null, label), h("input", { name, type, value: asked.get(name) }));
    return h(
        "form",
        { class: "filter", action: "/", role: "search", "aria-label": "Narrow the stories" },
        field("q", "Words", "search"),
        field("since", "Since", "date"),
        field("until", "Until", "date"),
        h("button", null, "Show"),
    );
}

export function pager(data, size) {
    const to = (skip) => {
        const query = new URLSearchParams(location.search);
        skip > 0 ? query.set("skip", skip) : query.delete("skip");
        return `${location.pathname}?${query}`;
    };
    if (!data.more && !data.skip) return null;
    return h(
        "nav",
        { class: "pager", "aria-label": "More" },
        data.skip > 0 && h("a", { href: to(data.skip - size), rel: "prev" }, "← Newer"),
        data.more && h("a", { href: to(data.skip + size), rel: "next" }, "Older →"),
    );
}

export function draw(data) {
    const asked = new URLSearchParams(location.search);
    const narrowed = ["q", "since", "until"].some((name) => asked.get(name));
    const days = byDay(data.stories).map(([day, stories]) =>
        h("section", { class: "day" }, h("h2", null, day), h("ul", { class: "stories" }, stories.map(storyItem))),
    );
    const none = narrowed
        ? h("p", { class: "none" }, "No story has these words and dates. ", h("a", { href: "/" }, "Show all"))
        : h(
              "div",
              { class: "none" },
              h("p", null, "This ledger has no stories yet."),
              h(
                  "p",
                  null,
                  h("a", { href: "/read" }, "Read a page"),
                  " and keep it, or add many: ",
                  h("code", null, "reportedly add pages/"),
              ),
          );
    return {
        title: "Stories",
        node: h(
            "div",
            { class: "front" },
            h(
                "div",
                { class: "head" },
                h("h1", null, "Stories"),
                h(
                    "p",
                    { class: "meta" },
                    dotted(
                        Number.isFinite(data.counts.stories) && plural(data.counts.stories, "story", "stories"),
                        plural(data.counts.reports, "report"),
                        "newest change first",
                    ),
                ),
            ),
            filter(asked),
            days.length ? days : none,
            pager(data, 50),
        ),
    };
}
