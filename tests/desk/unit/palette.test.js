// The colours of web/desk.css, measured: contrast by WCAG 2.2, and how far the sources' colours stand apart in OKLab for
// eyes that see all colours and for the three kinds that do not (Machado, Oliveira and Fernandes 2009, severity 1).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const css = readFileSync(new URL("../../../web/desk.css", import.meta.url), "utf8");
const APART = 0.08; // OKLab; two neighbouring steps of a printed colour chart are some 0.02 apart
const SEEN = {
    all: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
    ],
    protan: [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    deutan: [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.01182, 0.04294, 0.968881],
    ],
    tritan: [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.3039],
    ],
};

// The custom properties of the first and of the dark :root.
function colours(scheme) {
    const roots = [...css.matchAll(/:root \{([^}]*)\}/g)].map((m) => m[1]);
    const read = (text) =>
        Object.fromEntries([...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]));
    return scheme === "light" ? read(roots[0]) : { ...read(roots[0]), ...read(roots[1]) };
}

const linear = (hex) =>
    [1, 3, 5]
        .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
const luminance = (hex) => {
    const [r, g, b] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
function contrast(a, b) {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
}

function lab(rgb) {
    const [r, g, b] = rgb.map((c) => Math.min(1, Math.max(0, c)));
    const [l, m, s] = [
        0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
        0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
        0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
    ].map(Math.cbrt);
    return [
        0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
}
const see = (hex, eye) => lab(SEEN[eye].map((row) => row.reduce((n, k, i) => n + k * linear(hex)[i], 0)));

for (const scheme of ["light", "dark"]) {
    const c = colours(scheme);
    const sources = Array.from({ length: 8 }, (_, i) => c[`s${i}`]);

    for (const eye of Object.keys(SEEN))
        test(`${scheme}: the sources' colours stay apart (${eye})`, () => {
            for (let i = 0; i < 8; i++)
                for (let j = 0; j < i; j++) {
                    const far = Math.hypot(...see(sources[i], eye).map((v, k) => v - see(sources[j], eye)[k]));
                    assert.ok(far >= APART, `s${j} ${sources[j]} and s${i} ${sources[i]} are ${far.toFixed(3)} apart`);
                }
        });

    test(`${scheme}: marks stand out from what they lie on`, () => {
        for (const [i, colour] of sources.entries())
            for (const ground of ["paper", "surface"])
                assert.ok(
                    contrast(colour, c[ground]) >= 3,
                    `s${i} on ${ground}: ${contrast(colour, c[ground]).toFixed(2)}`,
                );
        assert.ok(contrast(c.strong, c.surface) >= 3, `strong: ${contrast(c.strong, c.surface).toFixed(2)}`);
    });

    test(`${scheme}: words can be read`, () => {
        const pairs = [
            ...["paper", "surface", "sunk"].flatMap((ground) => ["ink", "soft", "accent"].map((ink) => [ink, ground])),
            ["accent", "accent-paper"],
            ["paper", "accent"],
            ["good", "good-paper"],
            ["open", "open-paper"],
            ["bad", "bad-paper"],
            ["good", "paper"],
            ["open", "paper"],
            ["bad", "paper"],
            ["bad", "surface"],
            ["open", "surface"],
            ["ink", "land"],
            ["soft", "land"],
            ...sources.map((_, i) => [`on${i}`, `s${i}`]),
        ];
        for (const [ink, ground] of pairs)
            assert.ok(
                contrast(c[ink], c[ground]) >= 4.5,
                `${ink} on ${ground}: ${contrast(c[ink], c[ground]).toFixed(2)}`,
            );
    });
}
