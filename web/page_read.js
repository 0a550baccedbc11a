// page_read.js - reads a page at once: a file that is dropped, an address, or text that is pasted. What came of it is
// shown as a report is; it is kept in the ledger only if that is asked for.
import { h, said } from "./dom.js";
import { reportBody, rowsOf } from "./report.js";

const WAIT = 250; // milliseconds between two questions how far it is
const STATES = {
    waiting: "Waiting",
    fetching: "Fetching the page",
    reading: "Reading",
    keeping: "Keeping it in the ledger",
    done: "Read",
    failed: "Could not be read",
};
const STEPS = ["waiting", "fetching", "reading", "keeping", "done"];

const size = (bytes) =>
    bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : bytes >= 1e3 ? `${Math.round(bytes / 1e3)} kB` : `${bytes} bytes`;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function progressShown(box, job) {
    const ahead = job.state === "waiting" && job.ahead > 0 ? `, ${job.ahead} before it` : "";
    box.querySelector(".state").textContent = `${STATES[job.state] ?? job.state}${ahead} …`;
    box.querySelector(".amount").textContent = [job.bytes > 0 && size(job.bytes), `${(job.ms / 1000).toFixed(1)} s`]
        .filter(Boolean)
        .join(" · ");
    box.querySelector("progress").value = STEPS.indexOf(job.state) + 1;
}

function result(job) {
    const head = job.kept
        ? h("p", { class: "answer" }, "Kept as ", h("a", { href: `/reports/${job.kept}` }, `report ${job.kept}`), ".")
        : null;
    return h(
        "article",
        { class: "page report-page" },
        head,
        job.posts > 1 && h("p", { class: "meta" }, `A live page of ${job.posts} posts; the first is shown.`),
        reportBody(job.read, rowsOf(job.read), { kicker: "Read just now", heading: "h2" }),
    );
}

async function follow(first, desk, box, out) {
    let job = first;
    while (!["done", "failed"].includes(job.state)) {
        progressShown(box, job);
        await sleep(WAIT);
        job = await desk.ask(`/read/${job.job}.json`);
    }
    if (job.state === "failed") throw new Error(job.error ?? "It could not be read.");
    progressShown(box, job);
    out.replaceChildren(result(job));
    const heading = out.querySelector(".head h2");
    heading.setAttribute("tabindex", -1);
    heading.focus();
}

function busy(desk, form, box, out) {
    return async (body, type, fields) => {
        const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value));
        form.querySelectorAll("button").forEach((b) => {
            b.disabled = true;
        });
        box.hidden = false;
        out.replaceChildren();
        try {
            await follow(await desk.post(`/read.json?${query}`, body, type), desk, box, out);
        } catch (error) {
            out.replaceChildren(h("p", { class: "failed", role: "alert" }, said(error.message)));
        } finally {
            box.hidden = true;
            form.querySelectorAll("button").forEach((b) => {
                b.disabled = false;
            });
        }
    };
}

// The whole window takes a dropped file, and shows that it does.
function dropping(zone, take) {
    const on = (event, lit) => {
        event.preventDefault();
        zone.classList.toggle("over", lit);
    };
    addEventListener("dragover", (event) => on(event, true));
    addEventListener("dragleave", (event) => event.relatedTarget === null && on(event, false));
    addEventListener("drop", (event) => {
        on(event, false);
        if (event.dataTransfer.files[0]) take(event.dataTransfer.files[0]);
    });
}

export function draw(_, desk) {
    if (!desk.writes)
        return {
            title: "Read a page",
            node: h(
                "div",
                { class: "page" },
                h("h1", null, "Read a page"),
                h("p", { class: "none" }, "This desk is read-only: nothing is read here."),
            ),
        };
    const field = (name, label, type, hint) =>
        h("label", null, h("span", null, label), h("input", { name, type, placeholder: hint, autocomplete: "off" }));
    const file = h("input", { type: "file", class: "unseen", id: "file", accept: ".html,.htm,.txt,.xhtml" });
    const zone = h(
        "label",
        { class: "zone", for: "file" },
        h("b", null, "Drop a page here"),
        h("span", null, "or choose a file"),
        file,
    );
    const keep = h(
        "label",
        { class: "choice" },
        h("input", { type: "checkbox", name: "keep" }),
        h("span", null, "Keep it in the ledger"),
    );
    const form = h(
        "form",
        { class: "reading" },
        zone,
        h(
            "div",
            { class: "or" },
            field("address", "An address", "text", "https://"),
            h("button", { class: "main", name: "what", value: "address" }, "Fetch and read"),
        ),
        h(
            "div",
            { class: "or tall" },
            h("label", null, h("span", null, "Text"), h("textarea", { name: "text", rows: 5 })),
            h("button", { class: "main", name: "what", value: "text" }, "Read the text"),
        ),
        h(
            "details",
            null,
            h("summary", null, "What the page does not say"),
            h(
                "div",
                { class: "fields" },
                field("date", "Published", "date"),
                field("url", "Its address", "text", "https://"),
            ),
        ),
        keep,
    );
    const box = h(
        "div",
        { class: "progress", hidden: true },
        h("p", { role: "status", class: "state" }),
        h("progress", { max: STEPS.length, value: 0, "aria-label": "How far the reading is" }),
        h("p", { class: "amount meta", "aria-hidden": "true" }),
    );
    const out = h("div", { class: "result" });
    const go = busy(desk, form, box, out);
    const given = () => ({
        date: form.elements.date.value,
        url: form.elements.url.value,
        keep: form.elements.keep.checked ? "1" : "",
    });
    const take = (chosen) => go(chosen, "text/html", { ...given(), file: chosen.name });
    file.addEventListener("change", () => file.files[0] && take(file.files[0]));
    dropping(zone, take);
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const what = event.submitter?.value ?? "address",
            words = form.elements[what].value.trim();
        if (!words) return form.elements[what].focus();
        go(
            what === "text" ? form.elements.text.value : words,
            what === "text" ? "text/plain" : "text/uri-list",
            given(),
        );
    });
    return {
        title: "Read a page",
        node: h(
            "div",
            { class: "page read-page" },
            h(
                "header",
                { class: "head" },
                h("h1", null, "Read a page"),
                h(
                    "p",
                    { class: "meta" },
                    "It is read on this machine. Nothing is sent anywhere, but for an address that you have fetched.",
                ),
            ),
            form,
            box,
            out,
        ),
    };
}
