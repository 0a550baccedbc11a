// dom.js - makes elements. All that pages show goes through h() and svg(): words become text nodes and attributes,
// never markup, and an address that is not http, https or the desk's own becomes no link. There is no innerHTML.

const SVG = "http://www.w3.org/2000/svg";

// An address that may be followed, or null: the desk's own ("/…", "#…"), http and https.
export function safeHref(address) {
    if (typeof address !== "string") return null;
    if (/^(#|\/(?![/\\]))/.test(address)) return address;
    return /^https?:\/\/[^/\s\\]/i.test(address) ? address : null;
}

function fill(node, children) {
    for (const child of children.flat(Infinity))
        if (child !== null && child !== undefined && child !== false) node.append(child); // a text becomes a text node
    return node;
}

function set(node, name, value) {
    if (value === null || value === undefined || value === false) return;
    if (name.startsWith("on") && typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (name === "href") {
        const address = safeHref(value);
        if (!address) return;
        node.setAttribute("href", address);
        if (/^http/i.test(address)) node.setAttribute("rel", "noopener noreferrer");
    } else node.setAttribute(name, value === true ? "" : String(value));
}

// h("a", {class: "x", href: "/"}, "text", node, [more])
export function h(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) set(node, name, value);
    return fill(node, children);
}

export function svg(tag, attributes, ...children) {
    const node = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes ?? {})) set(node, name, value);
    return fill(node, children);
}

// Words that come from pages: their direction is their own, and does not reach those around them.
export const said = (words) => h("bdi", null, words ?? "");

// A link to elsewhere, shown by the host it leads to; words alone if it may not be followed.
export function outward(address, words) {
    const shown = said(words ?? address);
    return safeHref(address) && /^http/i.test(address) ? h("a", { href: address, class: "outward" }, shown) : shown;
}

let last = 0;
export const unique = (stem) => `${stem}-${++last}`;

export const plural = (n, one, many = one + "s") => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

// One stop of the Tab key for many marks: arrows go from one to the next.
export function roving(box, selector) {
    const marks = [...box.querySelectorAll(selector)];
    marks.forEach((mark, i) => mark.setAttribute("tabindex", i ? -1 : 0));
    box.addEventListener("keydown", (event) => {
        const at = marks.indexOf(event.target.closest(selector));
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        const to = event.key === "Home" ? 0 : event.key === "End" ? marks.length - 1 : at + step;
        if (at < 0 || !(to >= 0 && to < marks.length)) return;
        event.preventDefault();
        marks[at].setAttribute("tabindex", -1);
        marks[to].setAttribute("tabindex", 0);
        marks[to].focus();
    });
}

// Calls draw(width) now and whenever the box is of another width; the charts are drawn for the room there is.
export function fit(box, draw) {
    let width = 0;
    new ResizeObserver(([entry]) => {
        const now = Math.floor(entry.contentRect.width);
        if (now && now !== width) draw((width = now));
    }).observe(box);
}
