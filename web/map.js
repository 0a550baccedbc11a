// map.js - where: the places on an outline of the world that is shipped with the desk (world.json, from Natural Earth;
// gen/world.py makes it). No tile is fetched from anywhere. Degrees are drawn as they are, east-west shortened by the
// cosine of the middle latitude, which is right enough for the stretch that a story covers.
import { h, svg, fit, said, plural, roving } from "./dom.js";
import { behind } from "./rows.js";
import { shorten } from "./text.js";
import { tip } from "./tip.js";

const LEAST = 10; // degrees that are shown at least: a finer outline there is not
const LABELS = 14;

let world;
const outline = () => (world ??= fetch("/assets/world.json").then((answer) => answer.json()));

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// The places that lie together: one that is named in passing and lies far from all others ("the Pacific") does not
// make the map a map of the world.
export function together(places) {
    const lat = middle(places.map((p) => p.lat)),
        lon = middle(places.map((p) => p.lon));
    const far = (p) => Math.hypot(p.lat - lat, p.lon - lon);
    const near = places.filter((p) => far(p) <= Math.max(12, 4 * middle(places.map(far))));
    const weight = (some) => some.reduce((n, p) => n + p.mentions, 0);
    return weight(near) >= 0.6 * weight(places) ? near : places;
}

// The part of the world that holds all places: middle and height in degrees.
export function frame(all, aspect) {
    const places = together(all);
    const lats = places.map((p) => p.lat),
        lons = places.map((p) => p.lon);
    const lat = (Math.min(...lats) + Math.max(...lats)) / 2,
        lon = (Math.min(...lons) + Math.max(...lons)) / 2;
    const squeeze = Math.max(0.2, Math.cos((lat * Math.PI) / 180));
    const high = Math.max(...lats) - Math.min(...lats),
        wide = (Math.max(...lons) - Math.min(...lons)) * squeeze;
    return { lat, lon, squeeze, high: Math.min(150, Math.max(LEAST, high * 1.4, (wide * 1.25) / aspect)) };
}

function place(p, x, y, r) {
    const link = svg(
        "a",
        {
            href: `#place-${p.geonames ?? p.name}`,
            class: "place",
            transform: `translate(${x} ${y})`,
            "aria-label": `${p.name}, ${p.country ?? ""}: ${plural(p.mentions, "mention")}`,
        },
        svg("circle", { r: Math.max(11, r), class: "touch" }),
        svg("circle", { r, class: "spot" }),
        svg("circle", { r: 2, class: "pin" }),
    );
    tip(link, () =>
        h(
            "div",
            null,
            h("p", { class: "lead" }, said(p.name), " ", h("span", { class: "soft" }, p.country)),
            h("p", { class: "meta" }, `${plural(p.mentions, "mention")} in ${plural(p.reports.length, "report")}`),
        ),
    );
    return link;
}

// The box that a label takes; taken by it if nothing else is there.
function around(x, y, anchor, wide) {
    const left = x - { start: 0, middle: wide / 2, end: wide }[anchor];
    return [left, y - 11, left + wide, y + 3];
}

function claim(taken, box, width, height) {
    if (
        box[0] < 2 ||
        box[2] > width - 2 ||
        box[1] < 2 ||
        box[3] > height - 2 ||
        taken.some((t) => t[0] < box[2] && t[2] > box[0] && t[1] < box[3] && t[3] > box[1])
    )
        return false;
    return taken.push(box);
}

// Labels beside their places where there is room: right, left, above or below.
function labels(spots, taken, width, height) {
    return spots.slice(0, LABELS).map(({ p, x, y, r }) => {
        const text = shorten(p.name, 24),
            wide = text.length * 7.2;
        const ways = [
            [x + r + 4, y + 4, "start"],
            [x - r - 4, y + 4, "end"],
            [x, y - r - 5, "middle"],
            [x, y + r + 14, "middle"],
        ];
        const at = ways.find((way) => claim(taken, around(...way, wide), width, height));
        return at ? svg("text", { x: at[0], y: at[1], "text-anchor": at[2], class: "place-name" }, text) : null;
    });
}

// Countries' names where there is room, but for those that are places themselves.
function countries(names, named, taken, k, x, y, unit, width, height) {
    return names
        .filter(([name, , , size]) => size * k > 46 && !named.has(name))
        .map(([name, nx, ny]) => {
            const at = [x(nx / unit), y(-ny / unit), "middle"];
            return claim(taken, around(...at, name.length * 7), width, height)
                ? svg("text", { x: at[0], y: at[1], "text-anchor": "middle", class: "country" }, name)
                : null;
        });
}

function draw(box, places, data, view, width, height) {
    const scale = height / view.high; // pixels a degree of latitude
    const x = (lon) => width / 2 + (lon - view.lon) * scale * view.squeeze,
        y = (lat) => height / 2 - (lat - view.lat) * scale;
    const k = scale / data.unit;
    const ground = `matrix(${k * view.squeeze} 0 0 ${k} ${x(0)} ${y(0)})`;
    const most = Math.max(...places.map((p) => p.mentions));
    const spots = places
        .map((p) => ({ p, x: x(p.lon), y: y(p.lat), r: 5 + 7 * Math.sqrt(p.mentions / most) }))
        .filter((s) => s.x > -5 && s.x < width + 5 && s.y > -5 && s.y < height + 5);
    const taken = [...spots.map((s) => [s.x - s.r, s.y - s.r, s.x + s.r, s.y + s.r]), [width - 50, 0, width, 130]];
    const names = labels(spots, taken, width, height);
    const behindThem = countries(
        data.names,
        new Set(places.map((p) => p.name)),
        taken,
        k,
        x,
        y,
        data.unit,
        width,
        height,
    );
    box.replaceChildren(
        svg(
            "svg",
            { width, height, viewBox: `0 0 ${width} ${height}` },
            svg("rect", { width, height, class: "sea" }),
            svg("path", { d: data.land, transform: ground, class: "land" }),
            svg("path", { d: data.borders, transform: ground, class: "border" }),
            behindThem,
            [...spots].reverse().map((s) => place(s.p, s.x, s.y, s.r)),
            names,
        ),
    );
    roving(box, "a.place");
}

// Dragging, the buttons and the arrow keys move what is shown.
function moves(box, view, redraw) {
    const by = (dx, dy, zoom = 1) => {
        view.high = Math.min(170, Math.max(1.5, view.high * zoom));
        view.lon = Math.max(-180, Math.min(180, view.lon + (dx * view.high) / view.squeeze));
        view.lat = Math.max(-80, Math.min(80, view.lat + dy * view.high));
        redraw();
    };
    let from = null;
    box.addEventListener("pointerdown", (event) => {
        from = event.target.closest("a") || event.pointerType === "touch" ? null : [event.clientX, event.clientY];
    });
    addEventListener("pointerup", () => {
        from = null;
    });
    box.addEventListener("pointermove", (event) => {
        if (!from) return;
        const high = box.clientHeight;
        by((from[0] - event.clientX) / high, (event.clientY - from[1]) / high);
        from = [event.clientX, event.clientY];
    });
    return by;
}

// places: {name, lat, lon, country, geonames, mentions, reports}
export function placeMap(places, { rows = null } = {}) {
    const known = places.filter((p) => Number.isFinite(p.lat) && Number.isFinite(p.lon));
    const list = behind(
        "Places as a table",
        ["Place", "Country", "Position", "Mentions"],
        places.map((p) => [
            h("span", { id: `place-${p.geonames ?? p.name}` }, said(p.name)),
            p.country,
            Number.isFinite(p.lat) ? `${p.lat.toFixed(2)}, ${p.lon.toFixed(2)}` : "unknown",
            rows ? rows(p) : p.mentions,
        ]),
    );
    if (!known.length)
        return h(
            "div",
            { class: "places" },
            h("p", { class: "none" }, "No place named here has a known position."),
            list,
        );
    const box = h("div", { class: "map", role: "group", "aria-label": `Map of ${plural(known.length, "place")}` });
    const node = h("div", { class: "places" });
    let view, size, data;
    const redraw = () => data && size && draw(box, known, data, view, ...size);
    const buttons = h("div", { class: "zoom" });
    fit(box, (width) => {
        const height = Math.round(Math.max(240, Math.min(420, width * 0.62)));
        size = [width, height];
        if (!view) {
            view = frame(known, width / height);
            const start = { ...view },
                by = moves(box, view, redraw);
            const button = (sign, label, act) =>
                h("button", { type: "button", "aria-label": label, onclick: act }, sign);
            buttons.append(
                button("+", "Nearer", () => by(0, 0, 0.6)),
                button("−", "Farther", () => by(0, 0, 1.7)),
                button("⤢", "All places", () => {
                    Object.assign(view, start);
                    redraw();
                }),
            );
        }
        redraw();
    });
    outline()
        .then((loaded) => {
            data = loaded;
            redraw();
        })
        .catch(() => box.replaceChildren(h("p", { class: "none" }, "The outline of the map could not be loaded.")));
    node.append(h("div", { class: "map-frame" }, box, buttons), list);
    return node;
}
