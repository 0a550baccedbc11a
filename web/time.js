// time.js - moments as exact as the ledger knows them, and the marks of a time axis. All are shown in UTC, so that
// two outlets' hours can be compared.

const SHAPE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?)?/;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const MINUTE = 60e3,
    HOUR = 60 * MINUTE,
    DAY = 24 * HOUR;

// {at: milliseconds since 1970, exact: "year" | "month" | "day" | "minute"}, or null. A day lies at its noon.
export function moment(text) {
    const m = SHAPE.exec(text ?? "");
    if (!m) return null;
    const [, year, month, day, clock, seconds, zone] = m;
    const date = Date.UTC(+year, month ? month - 1 : 6, day ?? (month ? 15 : 1));
    if (!clock) return { at: date + (day ? DAY / 2 : 0), exact: day ? "day" : month ? "month" : "year" };
    const [hours, minutes] = clock.split(":");
    const z = /([+-])(\d\d):?(\d\d)/.exec(zone ?? "");
    const off = z ? (z[1] + 1) * (z[2] * HOUR + z[3] * MINUTE) : 0;
    return { at: date + hours * HOUR + minutes * MINUTE + (seconds ?? 0) * 1000 - off, exact: "minute" };
}

const two = (n) => String(n).padStart(2, "0");
export const dayOf = (at) => {
    const d = new Date(at);
    return `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
};
export const clockOf = (at) => {
    const d = new Date(at);
    return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
};

// "11 Mar 2026, 05:40 UTC", "11 Mar 2026", "Mar 2026", "2026"
export function shown(text) {
    const m = moment(text);
    if (!m) return text ?? "";
    if (m.exact === "minute") return `${dayOf(m.at)}, ${clockOf(m.at)} UTC`;
    const [day, month, year] = dayOf(m.at).split(" ");
    return { day: `${day} ${month} ${year}`, month: `${month} ${year}`, year }[m.exact];
}

// "11 – 13 Mar 2026"
export function stretch(first, last) {
    const [a, b] = [first, last].map(moment);
    if (!a || !b) return shown(first ?? last);
    const [x, y] = [dayOf(a.at).split(" "), dayOf(b.at).split(" ")];
    if (x.join() === y.join()) return shown(first.slice(0, 10));
    while (x.length && x.at(-1) === y[x.length - 1]) x.pop();
    return `${x.join(" ")} – ${y.join(" ")}`;
}

const STEPS = [
    5 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
];

function months(from, to, each) {
    const out = [];
    const d = new Date(from);
    let month = d.getUTCFullYear() * 12 + Math.ceil(d.getUTCMonth() / each) * each;
    for (; ; month += each) {
        const at = Date.UTC(Math.floor(month / 12), month % 12);
        if (at > to) return out;
        if (at >= from)
            out.push({
                at,
                label: month % 12 ? MONTHS[month % 12] : String(Math.floor(month / 12)),
                strong: month % 12 === 0,
            });
    }
}

// Marks of an axis from one moment to another, some `most` of them: {at, label, strong}.
export function ticks(from, to, most) {
    const step = STEPS.find((s) => (to - from) / s <= most);
    if (!step) {
        const each =
            [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200].find((n) => (to - from) / (30 * DAY * n) <= most) ?? 12000;
        return months(from, to, each);
    }
    const out = [];
    for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
        const strong = at % DAY === 0;
        out.push({ at, strong, label: strong ? dayOf(at).replace(/ \d{4}$/, "") : clockOf(at) });
    }
    return out;
}
