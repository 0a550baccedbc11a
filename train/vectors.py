"""Test vectors for the C program: what a model file must give for a few texts.

    python vectors.py ../models/en.rpm ../tests/vectors/core.jsonl

One JSON object a line, a text each (one window):
  text                       ours
  words    [[start, end]]    code points; shape, quote, line: input features per word
  sentences [[first, end]]   in words
  pieces   [id]              [CLS] and [SEP] included; first: index of each word's first
  layers   [[8 floats]]      first eight values at [CLS] after the input norm and each layer
  tags, upos, names, ends    logits per word
  vector   [8 floats]        of the first sentence: its first eight values, made unit length whole
  arcs                       [w][h] of the first sentence, h = 0 the root
  heads, relations           decoded, of the first sentence: heads as in CoNLL-U
  cue, row                   [first, end] of a cue, and its row [w][9] before decoding
  claims, entities           decoded: character spans; entities end with their kind's index

  states  [[[floats]]]       of one short text: every piece after the input norm and after each layer

Floats are rounded to 4 places, states to 7.  An activation that falls on the edge between
two int8 steps may round either way, and what differs then grows from layer to
layer up to the noise that int8 makes anyway.  So `states` are for running each
layer, and the heads, from what went into them here: that must agree closely;
whole passes agree in the mean.
"""
import argparse
import json
import os

import numpy as np
import torch

import batch as B
import data
import decode
import export
import infer
import text

SHORT = 'Smoke rose over Velm, police said.'
TEXTS = [
    SHORT,
    'The mayor said the bridge would reopen on Friday.',
    '“We lost everything,” Ana Petrescu told reporters outside the town hall. “But nobody was hurt.”',
    'Police said witnesses reported smoke near the depot at 10:30 p.m.',
    'According to the ministry, at least 1,200 people were moved from Lower Karsk.',
    "Mr. O'Neill didn't deny that the U.S. firm had paid, but he called the figures “invented”.",
    'It was reported that two ships collided off Port-Étienne.',
    '"It is over," the captain wrote on https://example.org/log, "and we won\'t go back."',
    'The court has yet to rule.\nIts clerk, Joana Silva, declined to comment.\nBoth sides expect an appeal.',
    'RESCUERS warned on Tuesday: “Stay away from the river.”',
    'The union believes, and many economists agree, that wages will fall by 3.5% in 2031.',
    '«Noir» is the code name, an officer of the 4th Brigade told Radio Velm — 東 was not explained.',
    'Asked whether he would resign, Dr. Amadi answered: ``Never.\'\' His aides smiled...',
]


def rounded(x, places=4):
    return np.round(np.asarray(x, dtype=float), places).tolist()


def states(core, window):
    """[pieces, H] after the input norm and after each layer."""
    e, out = core.encoder, []
    hooks = [m.register_forward_hook(lambda m, i, o: out.append(rounded(o[0], 7)))
             for m in [e.norm, *e.layers]]
    bt = B.collate([window])
    with torch.no_grad():
        e(bt['ids'], bt['feats'], bt['pieces'])
    for h in hooks:
        h.remove()
    return out


def vector(core, pieces, constants, raw):
    spans = text.words(raw)
    doc = data.Document(pieces, raw, spans, text.sentences(raw, spans))
    windows = infer.encode(core, [doc], pieces)[0]
    (w, h), = windows
    a, b = doc.sents[0]
    upos, head, rel = infer.parse(core, windows, doc)
    tags = infer.per_word(windows, core.cues.tag)
    cues = decode.cue_spans(tags, constants['cue_bias'])
    cue = cues[0][:2] if cues else (min(1, len(spans) - 1), min(1, len(spans) - 1) + 1)
    with torch.no_grad():
        arcs = core.parser.arcs(h[None])[0, a:b, :b + 1]
        v = core.vector(h[a:b].mean(0))
    layers = states(core, w)
    return {'text': raw, **({'states': layers} if raw is SHORT else {}), 'words': spans, 'shape': doc.shape, 'quote': doc.quote, 'line': doc.line,
            'sentences': doc.sents, 'pieces': w.ids.tolist(), 'first': w.first.tolist(),
            'layers': [rounded(x[0][:8]) for x in layers], 'tags': rounded(tags),
            'upos': rounded(infer.per_word(windows, core.parser.upos)),
            'names': rounded(infer.per_word(windows, core.names)),
            'ends': rounded(infer.per_word(windows, core.parser.ends)[:, 0]),
            'vector': rounded((v / v.norm())[:8]), 'arcs': rounded(arcs),
            'heads': [0 if head[i] < 0 else head[i] - a + 1 for i in range(a, b)],
            'relations': [data.RELATIONS[r] for r in rel[a:b]],
            'cue': list(cue), 'row': rounded(infer.cue_row(core, windows, cue)[1]),
            'claims': infer.claims(core, doc, windows, constants),
            'entities': [[spans[x][0], spans[y - 1][1], k] for x, y, k in infer.names(core, windows, doc)]}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('model')
    ap.add_argument('out')
    a = ap.parse_args()
    core, pieces, constants = export.load(a.model)
    os.makedirs(os.path.dirname(a.out), exist_ok=True)
    with open(a.out, 'w', encoding='utf8') as f:
        for raw in TEXTS:
            f.write(json.dumps(vector(core, pieces, constants, raw), ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
