// page_report.js - a report of the ledger: its text with its claims, its figures and places, its versions and copies.
import { h, said, plural } from "./dom.js";
import { chip, dotted, headline, outletName, section, stance, when } from "./rows.js";
import { compareWords } from "./text.js";
import { reportBody } from "./report.js";

const CHANGES = { added: ["added", "+"], dropped: ["dropped", "−"], changed: ["changed", "±"] };

function compared(change) {
    if (change.change !== "changed")
        return h(change.change === "added" ? "ins" : "del", null, change.content ?? change.was);
    return compareWords(change.was ?? "", change.content ?? "").map(({ kind, words }) =>
        kind === "same" ? words : h(kind === "in" ? "ins" : "del", null, words),
    );
}

function changeItem(change) {
    const [word, sign] = CHANGES[change.change] ?? [change.change, "·"];
    const id = change.claim ?? change.was_claim;
    return h(
        "li",
        { class: `change ${change.change}` },
        h(
            "p",
            { class: "lead" },
            chip(word, change.change, sign),
            " ",
            said(change.source ?? "no source named"),
            " ",
            stance(change.stance),
        ),
        h("p", { class: "content", dir: "auto" }, compared(change)),
        id && h("p", { class: "meta" }, h("a", { href: `/claims/${id}` }, `claim ${id}`)),
    );
}

function versions(data) {
    const { report, versions: all, changes } = data;
    const list = h(
        "ol",
        { class: "versions" },
        all.map((v) =>
            h(
                "li",
                { "aria-current": v.id === report.id && "true" },
                h("a", { href: `/reports/${v.id}` }, `Version ${v.version}`),
                h("span", { class: "meta" }, dotted("", when(v.published), plural(v.claims, "claim"))),
            ),
        ),
    );
    const against = (id) => changes.filter((c) => c.report === id);
    const parts = all
        .filter((v) => against(v.id).length)
        .map((v) =>
            h(
                "div",
                { class: "compared" },
                h("h3", null, `What version ${v.version} says otherwise than the one before`),
                h("ul", { class: "changes" }, against(v.id).map(changeItem)),
            ),
        );
    return section(
        "versions",
        "Versions",
        all.length,
        list,
        parts.length ? parts : h("p", { class: "none" }, "Their claims are the same."),
    );
}

export function draw(data) {
    const { report, read } = data;
    const copies = data.copies.filter((c) => c.id !== report.id);
    const title = headline(report);
    const kicker = dotted(
        h("a", { href: `/stories/${report.story}` }, `Story ${report.story}`),
        `Report ${report.id}`,
        said(outletName(report)),
        report.version > 1 && `version ${report.version}`,
    );
    return {
        title,
        node: h(
            "article",
            { class: "page report-page" },
            reportBody(read, data, { report, kicker }),
            data.versions.length > 1 && versions(data),
            (copies.length > 0 || report.copy_of) &&
                section(
                    "copies",
                    "The same text elsewhere",
                    null,
                    report.copy_of
                        ? h(
                              "p",
                              null,
                              "This text is a copy of ",
                              h("a", { href: `/reports/${report.copy_of}` }, `report ${report.copy_of}`),
                              ": one account, not two.",
                          )
                        : h(
                              "ul",
                              { class: "reports" },
                              copies.map((c) =>
                                  h(
                                      "li",
                                      null,
                                      h("a", { href: `/reports/${c.id}` }, said(outletName(c))),
                                      " ",
                                      h("span", { class: "meta" }, when(c.published)),
                                  ),
                              ),
                          ),
                ),
        ),
    };
}
