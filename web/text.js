// text.js - spans and words. A report counts code points, a JavaScript string UTF-16 units: an article's text is
// walked once, and cut by the table that gives.

// units[n] is where the n-th code point of text begins; the last one is its length.
export function codePoints(text) {
    const units = [0];
    for (const character of text) units.push(units[units.length - 1] + character.length);
    return units;
}

// A cutter of code points: cut(start, end). What lies outside the text is left out.
export function cutter(text) {
    const units = codePoints(text);
    const at = (n) => units[Math.max(0, Math.min(units.length - 1, n))];
    return (start, end) => text.slice(at(start), Math.max(at(start), at(end)));
}

// "12-40,55-60", as rows write them, or [[12, 40], [55, 60]]
export function spansOf(spans) {
    if (Array.isArray(spans)) return spans.filter((s) => s[1] > s[0]);
    return (spans ?? "")
        .split(",")
        .map((s) => s.split("-").map(Number))
        .filter(([a, b]) => b > a);
}

// Cuts [start, end) wherever one of the marks begins or ends: [{start, end, marks}]. A mark is {spans, ...}.
export function segments(start, end, marks) {
    const edges = new Set([start, end]);
    const inside = [];
    for (const mark of marks)
        for (const [a, b] of mark.spans)
            if (a < end && b > start) {
                inside.push([Math.max(a, start), Math.min(b, end), mark]);
                edges.add(Math.max(a, start)).add(Math.min(b, end));
            }
    const at = [...edges].sort((a, b) => a - b);
    return at.slice(0, -1).map((a, i) => ({
        start: a,
        end: at[i + 1],
        marks: inside.filter(([from, to]) => from <= a && to >= at[i + 1]).map((row) => row[2]),
    }));
}

// What of one text stands in another, word by word: [{kind: "same" | "out" | "in", words}]. Very long texts are
// not compared: the one goes out, the other comes in.
export function compareWords(before, after, limit = 600) {
    const a = before.match(/\s*\S+/g) ?? [],
        b = after.match(/\s*\S+/g) ?? [];
    if (a.length > limit || b.length > limit)
        return [
            { kind: "out", words: before },
            { kind: "in", words: after },
        ];
    const same = (i, j) => a[i].trim() === b[j].trim();
    const long = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--)
        for (let j = b.length - 1; j >= 0; j--)
            long[i][j] = same(i, j) ? long[i + 1][j + 1] + 1 : Math.max(long[i + 1][j], long[i][j + 1]);
    const out = [];
    const put = (kind, words) => {
        if (out.at(-1)?.kind === kind) out.at(-1).words += words;
        else out.push({ kind, words });
    };
    let i = 0,
        j = 0;
    while (i < a.length || j < b.length)
        if (i < a.length && j < b.length && same(i, j)) {
            put("same", b[j]);
            (i++, j++);
        } else if (i < a.length && (j === b.length || long[i + 1][j] >= long[i][j + 1])) put("out", a[i++]);
        else put("in", b[j++]);
    return out;
}

export function shorten(text, most) {
    const characters = [...(text ?? "")];
    return characters.length > most
        ? characters
              .slice(0, most - 1)
              .join("")
              .trimEnd() + "…"
        : (text ?? "");
}

// A page's name for its window: without what turns the direction of what follows.
export const plain = (text) =>
    (text ?? "").replace(/[\u0000-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, " ").trim();
