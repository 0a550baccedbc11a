// page_claim.js - one claim: its sentence, all that is known of it, who says otherwise, and what people think of it. A
// grade is a person's; what the program suggests is shown apart, and nothing is filled in by it.
import { h, said, outward } from "./dom.js";
import { cast, KINDS, who } from "./sources.js";
import {
    behind,
    channel,
    chip,
    disputeItem,
    dotted,
    figureCells,
    outlet,
    section,
    sentence,
    stance,
    statuses,
    when,
    words,
} from "./rows.js";
import { plain, shorten } from "./text.js";
import { sidesOf } from "./page_story.js";

// Words to choose from, those of the program's suggestions among them; a desk may have its own.
const GRADES = ["confirmed", "corroborated", "attributed", "unverified", "contested", "outdated", "withdrawn", "false"];

function facts(claim, source, report) {
    const rows = [
        [
            "Source",
            [
                who(source),
                claim.who &&
                    claim.who !== source.name &&
                    h("span", { class: "soft" }, " in the text: ", said(claim.who)),
            ],
        ],
        ["Kind", KINDS[claim.kind] ?? words(claim.kind)],
        ["Stance", stance(claim.stance)],
        ["Words", claim.mode],
        [
            "Channel",
            channel(claim) && [
                channel(claim),
                claim.platform && claim.channel && h("span", { class: "soft" }, ` (${words(claim.channel)})`),
            ],
        ],
        ["Certainty", claim.status ? statuses(claim.status) : "the report says nothing of it"],
        ["Said", claim.said],
        ["Published", when(claim.published)],
        ["Report", outlet(claim)],
        ["Headline", report.title && said(report.title)],
        ["Appearances", claim.appearances > 1 && String(claim.appearances)],
        ["Original", claim.url && outward(claim.url)],
        ["Story", h("a", { href: `/stories/${claim.story}` }, claim.story)],
        ["Sure of source and words", claim.score === null ? null : `${Math.round(claim.score * 100)} %`],
    ];
    return h(
        "dl",
        { class: "facts" },
        rows
            .filter(([, value]) => value)
            .map(([name, value]) => h("div", null, h("dt", null, name), h("dd", null, value))),
    );
}

const gradeItem = (g) =>
    h(
        "li",
        null,
        h(
            "p",
            { class: "lead" },
            chip(g.grade, "grade", "✎"),
            " ",
            dotted(g.by ? said(g.by) : "unnamed", when(g.added)),
        ),
        g.reason && h("p", { class: "content", dir: "auto" }, g.reason),
    );

const history = (grades) =>
    grades.length
        ? h("ol", { class: "grades" }, grades.map(gradeItem))
        : h("p", { class: "none" }, "Nobody has graded this claim yet.");

function suggested(suggestion) {
    return (
        suggestion &&
        h(
            "aside",
            { class: "suggestion", "aria-label": "The program's suggestion" },
            h("h3", null, "The program suggests"),
            h("p", null, chip(suggestion.grade)),
            h(
                "ul",
                null,
                suggestion.reasons.map((r) => h("li", null, said(r))),
            ),
            h(
                "p",
                { class: "soft" },
                "A rule of thumb from what the reports say. Only what a person sets below counts.",
            ),
        )
    );
}

function grading(claim, desk, list) {
    const say = h("p", { class: "answer", role: "status" });
    const choices = h(
        "fieldset",
        null,
        h("legend", null, "Decision"),
        GRADES.map((g) =>
            h("label", { class: "choice" }, h("input", { type: "radio", name: "grade", value: g }), h("span", null, g)),
        ),
    );
    const form = h(
        "form",
        { class: "grading" },
        choices,
        h(
            "label",
            null,
            h("span", null, "Or in your own words"),
            h("input", { name: "own", maxlength: 60, autocomplete: "off" }),
        ),
        h(
            "label",
            null,
            h("span", null, "Reason"),
            h("textarea", { name: "reason", rows: 3, required: true, maxlength: 4000 }),
        ),
        h(
            "label",
            null,
            h("span", null, "Your name (optional)"),
            h("input", { name: "by", maxlength: 100, autocomplete: "name" }),
        ),
        h(
            "p",
            null,
            h("button", { class: "main" }, "Write it down"),
            " ",
            h("span", { class: "soft" }, "Earlier grades stay."),
        ),
        say,
    );
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const fields = Object.fromEntries(new FormData(form)),
            grade = fields.own.trim() || fields.grade;
        if (!grade) {
            say.textContent = "Choose a decision, or write one.";
            return form.elements.own.focus();
        }
        say.textContent = "Writing …";
        try {
            const data = await desk.post(
                `/claims/${claim.id}/grade.json`,
                new URLSearchParams({ grade, reason: fields.reason, by: fields.by }).toString(),
                "application/x-www-form-urlencoded",
            );
            list.replaceChildren(history(data.grades));
            form.reset();
            say.textContent = "Written down.";
        } catch (error) {
            say.textContent = error.message;
        }
    });
    return form;
}

export function draw(data, desk) {
    const { claim, side, report, disputes, grades, figures } = data;
    const players = cast([claim, ...figures], data.source ? [data.source] : [], { letters: false });
    const source = players.of(claim);
    const others = cast([
        claim,
        ...disputes.flatMap((d) => ["a", "b"].map((s) => ({ id: d[s], source: d[`${s}_source`], source_id: null }))),
    ]);
    const list = h("div", null, history(grades));
    return {
        title: `${claim.id}: ${shorten(plain(claim.content), 70)}`,
        node: h(
            "article",
            { class: "page claim-page" },
            h(
                "header",
                { class: "head" },
                h(
                    "p",
                    { class: "kicker" },
                    dotted(
                        h("a", { href: `/stories/${claim.story}` }, `Story ${claim.story}`),
                        h("a", { href: `/reports/${claim.report}` }, `Report ${claim.report}`),
                        `Claim ${claim.id}`,
                    ),
                ),
                h("h1", { class: "unseen" }, `Claim ${claim.id}`),
                h("p", { class: "lead large" }, who(source), " ", stance(claim.stance), " ", statuses(claim.status)),
                h(
                    "blockquote",
                    { class: `quoted c${source.colour}`, dir: "auto" },
                    side ? sentence(side) : claim.content,
                ),
            ),
            h(
                "div",
                { class: "columns" },
                h(
                    "div",
                    null,
                    section("facts", "What is known of it", null, facts(claim, source, report)),
                    figures.length > 0 &&
                        section(
                            "figures",
                            "Figures in it",
                            figures.length,
                            behind("The figures", ["Figure", "Of what", "Words"], figures.map(figureCells)),
                        ),
                ),
                h(
                    "div",
                    null,
                    section(
                        "grade",
                        "Grading",
                        null,
                        suggested(data.suggestion),
                        list,
                        desk.writes ? grading(claim, desk, list) : h("p", { class: "none" }, "This desk is read-only."),
                    ),
                ),
            ),
            disputes.length > 0 &&
                section(
                    "disputes",
                    "Who says otherwise",
                    disputes.length,
                    h(
                        "ul",
                        { class: "disputes" },
                        disputes.map((d) =>
                            disputeItem(
                                d,
                                sidesOf([claim, ...figures], {
                                    of: (row) => others.of({ source: row.source, source_id: null }),
                                }).bind(null, d),
                            ),
                        ),
                    ),
                ),
        ),
    };
}
