// scale.js - from numbers to places on the screen, and round numbers for an axis.

export function linear(from, to, low, high) {
    const span = to - from || 1;
    return (value) => low + ((value - from) / span) * (high - low);
}

// Round numbers from 0 to what holds `most`: [0, 5, 10, 15]
export function rounds(most, marks = 4) {
    if (!(most > 0)) return [0, 1];
    const raw = most / marks,
        power = 10 ** Math.floor(Math.log10(raw));
    const step = Math.max([1, 2, 5, 10].find((m) => m * power >= raw * 0.999) * power, most >= 4 ? 1 : 0);
    const out = [];
    for (let n = 0; n <= Math.ceil(most / step - 1e-9); n++) out.push(+(n * step).toPrecision(12));
    return out;
}

const SIZES = [
    [1e12, "tn"],
    [1e9, "bn"],
    [1e6, "m"],
];

// 1,200 · 2.5m · 20bn
export function short(number) {
    for (const [size, word] of SIZES) if (Math.abs(number) >= size) return `${+(number / size).toPrecision(3)}${word}`;
    return (+number.toPrecision(12)).toLocaleString("en");
}

// An interval in signs: "≥ 7", "> 20", "≤ 1,000", "~ 300", "10–15", "7"
export function interval(min, max, bound) {
    if (min === null && max === null) return "?";
    if (max === null) return `${bound === "more-than" ? ">" : "≥"} ${short(min)}`;
    if (min === null) return `${bound === "less-than" ? "<" : "≤"} ${short(max)}`;
    const about = bound === "about" ? "~ " : "";
    return min === max ? about + short(min) : `${about}${short(min)}–${short(max)}`;
}

// Places for labels that would stand on one another: each as near as can be to where it wants to be, in order.
export function apart(wanted, gap, low, high) {
    const order = wanted.map((at, i) => [at, i]).sort((a, b) => a[0] - b[0]);
    const out = [];
    let floor = low;
    for (const [at, i] of order) {
        out[i] = Math.max(at, floor);
        floor = out[i] + gap;
    }
    let ceiling = high;
    for (const [, i] of order.reverse()) {
        out[i] = Math.min(out[i], ceiling);
        ceiling = out[i] - gap;
    }
    return out;
}
