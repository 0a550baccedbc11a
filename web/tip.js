// tip.js - the small box beside what the pointer or the keyboard is on. It repeats, for the eye, what the thing's
// own label says; it can be pointed at, and Escape takes it away.
import { h } from "./dom.js";

let box, owner, leaving;

function place(target) {
    const at = target.getClientRects()[0] ?? target.getBoundingClientRect();
    const wide = document.documentElement.clientWidth;
    const left = Math.min(
        Math.max(8, at.left + Math.min(at.width, 40) / 2 - 24),
        Math.max(8, wide - box.offsetWidth - 8),
    );
    const above = at.top - box.offsetHeight - 8;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(above > 60 ? above : at.bottom + 8) + scrollY}px`;
}

export function hide() {
    clearTimeout(leaving);
    if (box) box.hidden = true;
    owner = null;
}

function show(target, make) {
    clearTimeout(leaving);
    if (owner === target) return;
    if (!box) {
        box = document.body.appendChild(h("div", { class: "tip", "aria-hidden": "true" }));
        box.addEventListener("pointerenter", () => clearTimeout(leaving));
        box.addEventListener("pointerleave", hide);
        addEventListener("keydown", (event) => event.key === "Escape" && hide());
    }
    owner = target;
    box.hidden = false;
    box.style.left = box.style.top = "0px";
    box.replaceChildren(make());
    place(target);
}

// make() gives the node that is shown beside target.
export function tip(target, make) {
    const later = () => {
        clearTimeout(leaving);
        leaving = setTimeout(hide, 120);
    };
    target.addEventListener("pointerenter", () => show(target, make));
    target.addEventListener("pointerleave", later);
    target.addEventListener("focus", () => show(target, make));
    target.addEventListener("blur", hide);
}
