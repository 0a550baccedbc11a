import assert from "node:assert/strict";
import test from "node:test";
import { codePoints, compareWords, cutter, plain, segments, shorten, spansOf } from "../../../web/text.js";
import { safeHref } from "../../../web/dom.js";

test("code points are cut where they are, whatever their UTF-16 length", () => {
    const text = "aé\u{1F9E8}b\u{10FFFF}c";
    assert.deepEqual(codePoints(text), [0, 1, 2, 4, 5, 7, 8]);
    const cut = cutter(text);
    assert.equal(cut(2, 3), "\u{1F9E8}");
    assert.equal(cut(2, 5), "\u{1F9E8}b\u{10FFFF}");
    assert.equal(cut(5, 99), "c");
    assert.equal(cut(4, 2), "");
    assert.equal(cut(-3, 1), "a");
});

test("every cut agrees with the array of code points", () => {
    const text = "x👩‍👩‍👧y\u202ez\u{1D518}";
    const all = [...text],
        cut = cutter(text);
    for (let a = 0; a <= all.length; a++)
        for (let b = a; b <= all.length; b++) assert.equal(cut(a, b), all.slice(a, b).join(""));
});

test("spans of rows and of reports", () => {
    assert.deepEqual(spansOf("12-40,55-60"), [
        [12, 40],
        [55, 60],
    ]);
    assert.deepEqual(
        spansOf([
            [1, 2],
            [3, 3],
        ]),
        [[1, 2]],
    );
    assert.deepEqual(spansOf(""), []);
    assert.deepEqual(spansOf(null), []);
    assert.deepEqual(spansOf("what"), []);
});

test("segments cover the text once, each with its marks", () => {
    const a = {
            spans: [
                [2, 6],
                [8, 9],
            ],
        },
        b = { spans: [[4, 8]] };
    const parts = segments(0, 10, [a, b]);
    assert.deepEqual(
        parts.map((p) => [p.start, p.end, p.marks]),
        [
            [0, 2, []],
            [2, 4, [a]],
            [4, 6, [a, b]],
            [6, 8, [b]],
            [8, 9, [a]],
            [9, 10, []],
        ],
    );
});

test("marks that reach over a block are cut to it", () => {
    const a = { spans: [[0, 100]] };
    assert.deepEqual(segments(10, 20, [a]), [{ start: 10, end: 20, marks: [a] }]);
    assert.deepEqual(segments(10, 10, [a]), []);
});

test("what changed is found word by word", () => {
    const parts = compareWords("at least seven people were killed", "at least nine people were killed");
    assert.deepEqual(
        parts.map((p) => [p.kind, p.words]),
        [
            ["same", "at least"],
            ["out", " seven"],
            ["in", " nine"],
            ["same", " people were killed"],
        ],
    );
    assert.deepEqual(
        compareWords("", "new").map((p) => p.kind),
        ["in"],
    );
    assert.deepEqual(
        compareWords("a b", "a b").map((p) => p.words),
        ["a b"],
    );
    assert.deepEqual(
        compareWords("x ".repeat(1000), "y").map((p) => p.kind),
        ["out", "in"],
    );
});

test("short texts stay whole, and no character is halved", () => {
    assert.equal(shorten("abc", 3), "abc");
    assert.equal(shorten("👍👍👍👍", 3), "👍👍…");
    assert.equal(shorten(null, 3), "");
});

test("a window's name has nothing that turns its direction", () => {
    assert.equal(plain("a\u202eb\u2066c\n"), "a b c");
});

test("only the desk's own, http and https addresses may be followed", () => {
    for (const good of ["/stories/T1", "/", "#places", "https://a.example/x?y=%22", "http://a.example"])
        assert.equal(safeHref(good), good);
    for (const bad of [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:1",
        "data:text/html,x",
        "//evil.example",
        "/\\evil.example",
        "vbscript:x",
        "https:",
        "https:///x",
        "http:\\\\evil",
        "file:///etc/passwd",
        "blob:x",
        "",
        null,
        undefined,
        7,
    ])
        assert.equal(safeHref(bad), null, String(bad));
});
