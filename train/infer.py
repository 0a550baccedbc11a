"""Runs a Core over documents as the C program does: windows, heads, decoding.

Everything is float; quantise.py changes the Core's linear layers, not this.
"""
import numpy as np
import torch

import batch as B
import data
import decode


def encode(core, docs, pieces, budget=6000):
    """Windows of each document with their words' vectors: [[(Window, [W, H])]]."""
    todo = []
    for d, doc in enumerate(docs):
        for run in data.windows(doc):
            todo.append((d, data.Window(doc, run, pieces)))
    order = sorted(range(len(todo)), key=lambda i: len(todo[i][1].ids))
    out, group = [[] for _ in docs], []
    got = [None] * len(todo)

    def flush():
        bt = B.collate([todo[i][1] for i in group])
        with torch.no_grad():
            h = core.words(bt)
        for k, i in enumerate(group):
            got[i] = h[k, :len(todo[i][1].first)].clone()
        group.clear()

    for i in order:
        if group and (len(group) + 1) * len(todo[i][1].ids) > budget:
            flush()
        group.append(i)
    if group:
        flush()
    for (d, w), h in zip(todo, got):
        out[d].append((w, h))
    return out


def per_word(windows, head):
    """Mean over the windows of a per-word head: [W, K] of the whole document."""
    n = windows[-1][0].hi
    total, count = None, np.zeros((n, 1), np.float32)
    for w, h in windows:
        with torch.no_grad():
            x = head(h).numpy()
        if total is None:
            total = np.zeros((n, x.shape[1]), np.float32)
        total[w.lo:w.hi] += x
        count[w.lo:w.hi] += 1
    return total / count


def cue_row(core, windows, cue):
    """A cue's row, spliced over the windows that hold the cue whole."""
    rows = []
    for w, h in windows:
        if w.lo <= cue[0] and cue[1] <= w.hi:
            at = [torch.tensor([x]) for x in (0, cue[0] - w.lo, cue[1] - w.lo)]
            with torch.no_grad():
                r = core.cues.rows(h[None], *at, torch.from_numpy(w.sent)[None])
            rows.append((w.lo, r[0].numpy()))
    return decode.splice(rows) if rows else None


def claims(core, doc, windows, constants):
    """Claims of one document: [{source, cue, content: character spans, score}]."""
    c = constants
    tags = per_word(windows, core.cues.tag)
    change = core.cues.change.detach().numpy()
    out = []

    def is_word(i):
        s, e = doc.spans[i]
        return any(ch.isalnum() for ch in doc.text[s:e])

    for a, b, p in decode.cue_spans(tags, c['cue_bias']):
        row = cue_row(core, windows, (a, b))
        if row is None or p < c['cue_least']:
            continue
        first, scores = row
        states = decode.row_path(scores, change, c['switch'],
                                 decode.held(doc.quotation, first, len(scores), a))
        got = decode.claim(states, first, (a, b), is_word)
        if got:
            out.append({**{k: decode.spans_of(doc.spans, v) for k, v in got.items()}, 'score': p})
    return out


def names(core, windows, doc):
    """Names of one document as (first word, last + 1, kind), sentence by sentence."""
    logits = per_word(windows, core.names)
    out = []
    for a, b in doc.sents:
        found = decode.names(decode.name_path(logits[a:b]))
        out += [(a + x, a + y, k) for x, y, k in decode.settle_names(found, doc.spans[a:b], doc.text)]
    return out


def parse(core, windows, doc):
    """(upos, head, relation) of each word; head -1 is the root, else a word."""
    upos = per_word(windows, core.parser.upos).argmax(1)
    head, rel = [None] * len(upos), [None] * len(upos)
    for w, h in windows:
        with torch.no_grad():
            arcs = core.parser.arcs(h[None])[0].numpy()
            heads = torch.zeros(len(h), dtype=torch.long)
            for a, b in doc.sents:
                if a < w.lo or b > w.hi or head[a] is not None:
                    continue
                cols = [0] + list(range(a - w.lo + 1, b - w.lo + 1))
                tree = decode.tree(arcs[a - w.lo:b - w.lo][:, cols])
                for i, t in enumerate(tree):
                    head[a + i] = t - 1 + a if t else -1
                    heads[a - w.lo + i] = t - 1 + a - w.lo + 1 if t else 0
            r = core.parser.relations(h[None], heads[None])[0].argmax(1).numpy()
            for i in range(w.lo, w.hi):
                if rel[i] is None and head[i] is not None:
                    rel[i] = int(r[i - w.lo])
    for a, b in doc.sents:                     # a sentence no window holds whole
        for i in range(a, b):
            if head[i] is None:
                head[i], rel[i] = (-1, data.RELATIONS.index('root')) if i == a else (a, data.RELATIONS.index('dep'))
    return [int(x) for x in upos], head, rel
