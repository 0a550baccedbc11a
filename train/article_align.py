"""Which words of a page stand in its gold text: an alignment in order, by unique runs of words.

A patience diff: runs of 8 (then 4, 2, 1) words that occur once on both sides are lined up, the longest rising
chain of them is taken, and the gaps between are aligned the same way.  Linear in practice; a page of 20,000
words takes a tenth of a second.
"""
import re
from bisect import bisect_left
from difflib import SequenceMatcher

WORD = re.compile(r'\w+')
SMALL = 20_000           # product of lengths that difflib aligns at once
LARGE = 4_000_000        # and that it aligns where nothing is unique; larger gaps stay unaligned


def words(text):
    return WORD.findall(text.lower())


def unique_runs(s, lo, hi, n):
    """Runs of n words within s[lo:hi] -> where, -1 for those that occur again."""
    seen = {}
    for i in range(lo, hi - n + 1):
        key = tuple(s[i:i + n])
        seen[key] = -1 if key in seen else i
    return seen


def rising(pairs):
    """The longest chain of (a, b) that rises in both; pairs are sorted by a."""
    tails, at, back = [], [], []
    for i, (_, b) in enumerate(pairs):
        k = bisect_left(tails, b)
        if k == len(tails):
            tails.append(b)
            at.append(i)
        else:
            tails[k], at[k] = b, i
        back.append(at[k - 1] if k else -1)
    out, i = [], at[-1] if at else -1
    while i >= 0:
        out.append(pairs[i])
        i = back[i]
    return out[::-1]


def anchors(p, g, a, b, c, d):
    for n in (8, 4, 2, 1):
        ours, theirs = unique_runs(p, a, b, n), unique_runs(g, c, d, n)
        pairs = sorted((i, theirs[k]) for k, i in ours.items() if i >= 0 and theirs.get(k, -1) >= 0)
        if pairs:
            return n, rising(pairs)
    return 0, []


def align(p, g):
    """For each word of p and of g, whether it has a counterpart."""
    hit, got = [False] * len(p), [False] * len(g)

    def mark(i, j, n):
        hit[i:i + n] = [True] * n
        got[j:j + n] = [True] * n

    todo = [(0, len(p), 0, len(g))]
    while todo:
        a, b, c, d = todo.pop()
        while a < b and c < d and p[a] == g[c]:
            mark(a, c, 1)
            a, c = a + 1, c + 1
        while a < b and c < d and p[b - 1] == g[d - 1]:
            b, d = b - 1, d - 1
            mark(b, d, 1)
        size = (b - a) * (d - c)
        if not size:
            continue
        n, chain = (0, []) if size <= SMALL else anchors(p, g, a, b, c, d)
        if not chain:
            if size <= LARGE:
                for m in SequenceMatcher(None, p[a:b], g[c:d], autojunk=False).get_matching_blocks():
                    mark(a + m.a, c + m.b, m.size)
            continue
        for i, j in chain:
            if i < a or j < c:
                continue
            todo.append((a, i, c, j))
            mark(i, j, n)
            a, c = i + n, j + n
        todo.append((a, b, c, d))
    return hit, got


def labels(blocks, gold):
    """For each block (a list of words) the share of its words that the gold has; -1 for one without words.

    Blocks of eight words and more that the gold has elsewhere, out of order, count as well."""
    g = words(gold)
    hit, got = align([w for b in blocks for w in b], g)
    out, at = [], 0
    for b in blocks:
        out.append(sum(hit[at:at + len(b)]) / len(b) if b else -1.0)
        at += len(b)
    rest = {tuple(g[i:i + 4]) for i in range(len(g) - 3) if not any(got[i:i + 4])}
    for i, b in enumerate(blocks):
        if rest and len(b) >= 8 and out[i] < .5:
            share = sum(tuple(b[k:k + 4]) in rest for k in range(len(b) - 3)) / (len(b) - 3)
            out[i] = max(out[i], share if share > .8 else 0)
    return out
