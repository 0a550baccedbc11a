// main.js - finds out which page this is, asks for its data (the same address with .json) and has it drawn. Each
// page is a module of its own, loaded when it is asked for.
import { h, said } from "./dom.js";
import { plain } from "./text.js";

const PAGES = [
    [/^\/$/, "front"],
    [/^\/stories\/(T\d+)$/, "story"],
    [/^\/reports\/(R\d+)$/, "report"],
    [/^\/sources\/(S\d+)$/, "source"],
    [/^\/claims\/(C\d+)$/, "claim"],
    [/^\/search$/, "search"],
    [/^\/read$/, "read"],
];
const NAV = { front: "front", story: "front", search: "search", read: "read" };

const meta = (name) => document.querySelector(`meta[name="reportedly-${name}"]`)?.content;

// What pages need of the desk besides their data.
const desk = {
    token: meta("token"),
    writes: meta("writes") !== "no",
    async ask(address, options) {
        const answer = await fetch(address, options);
        const data = await answer.json().catch(() => null);
        if (!answer.ok || !data)
            throw new Error(data?.error?.message ?? `The desk answered ${answer.status} ${answer.statusText}`.trim());
        return data;
    },
    post(address, body, type) {
        return this.ask(address, {
            method: "POST",
            body,
            headers: { "X-Reportedly-Token": this.token, "Content-Type": type },
        });
    },
};

// What the server left out or could not do is said first.
function remarks(data) {
    const cut = (data.cut ?? []).map((what) => `There are more ${what} than are shown here.`);
    const all = [...(data.notes ?? []), ...cut];
    return all.length
        ? h(
              "ul",
              { class: "remarks", "aria-label": "Remarks" },
              all.map((words) => h("li", null, said(words))),
          )
        : null;
}

function failed(main, title, words) {
    document.title = `${title} · Reportedly`;
    main.replaceChildren(
        h(
            "div",
            { class: "failed", role: "alert" },
            h("h1", null, title),
            h("p", null, said(words)),
            h("p", null, h("a", { href: "/" }, "To the stories"), " · ", h("a", { href: "/search" }, "Search")),
        ),
    );
}

// What the address points at is brought into view, out of a closed part if it is in one.
function arrive() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let part = target.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    target.scrollIntoView();
}

async function start() {
    const main = document.getElementById("main");
    const path = location.pathname;
    const page = PAGES.find(([shape]) => shape.test(path))?.[1];
    const twin = (path === "/" ? "/index" : path) + ".json" + location.search;
    if (!page) return failed(main, "There is no such page", `Nothing is at ${path}.`);
    for (const link of document.querySelectorAll("nav [data-page]"))
        if (link.dataset.page === NAV[page])
            link.setAttribute("aria-current", page === link.dataset.page ? "page" : "true");
    document.body.classList.add(`on-${page}`);
    document.getElementById("twin").href = page === "read" ? "/index.json" : twin;
    try {
        const [module, data] = await Promise.all([import(`./page_${page}.js`), page === "read" ? {} : desk.ask(twin)]);
        const drawn = await module.draw(data, desk);
        document.title = `${plain(drawn.title)} · Reportedly`;
        main.replaceChildren(...[remarks(data), drawn.node].filter(Boolean));
        arrive();
        addEventListener("hashchange", arrive);
    } catch (error) {
        failed(main, "This page cannot be shown", error.message);
    }
    main.dataset.ready = page;
}

start();
