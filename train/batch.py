"""Windows of one batch as padded tensors, and the loss of each task on them.

Shapes as in model.py: B windows, P pieces, W words, C cues, S sentences.
"""
import numpy as np
import torch
from torch.nn import functional as F

IGNORE = -100


def pad(rows, fill=0):
    """Arrays of unlike first length as one tensor, filled up with `fill`."""
    n = max(len(r) for r in rows)
    out = np.full((len(rows), n) + rows[0].shape[1:], fill, rows[0].dtype)
    for i, r in enumerate(rows):
        out[i, :len(r)] = r
    return torch.from_numpy(out)


def collate(windows):
    """What every task needs of its windows."""
    words = pad([np.ones(len(w.first), bool) for w in windows], False)
    return {'windows': windows, 'ids': pad([w.ids for w in windows]),
            'feats': pad([w.feats for w in windows]),
            'pieces': pad([np.ones(len(w.ids), bool) for w in windows], False),
            'first': pad([w.first for w in windows]), 'words': words,
            'sent': pad([w.sent for w in windows], 1 << 20)}


def of_words(batch, name, shift=0):
    """A per-word list of the documents as [B, W]; IGNORE where it has none."""
    rows = [np.array(getattr(w.doc, name)[w.lo:w.hi], np.int64) for w in batch['windows']]
    t = pad(rows, IGNORE)
    return torch.where(t < 0, IGNORE, t + shift)


# -- attribution ------------------------------------------------------------

def cue_rows(batch):
    """Cue tags [B, W] and, for C cues: window, first, last + 1, states [C, W]."""
    w = batch['ids'].shape[0], batch['words'].shape[1]
    tags = torch.zeros(w, dtype=torch.long)
    owner, lo, hi, states = [], [], [], []
    for b, win in enumerate(batch['windows']):
        for (a, z), row in win.doc.rows.items():
            if a < win.lo or z > win.hi:
                continue
            tags[b, a - win.lo] = 1
            for i in range(a + 1, z):
                tags[b, i - win.lo] = 1 if tags[b, i - win.lo] == 1 else 2
            line = torch.zeros(w[1], dtype=torch.long)
            for i, state in row.items():
                if win.lo <= i < win.hi:
                    line[i - win.lo] = state
            owner.append(b)
            lo.append(a - win.lo)
            hi.append(z - win.lo)
            states.append(line)
    tags[~batch['words']] = IGNORE
    as_long = [torch.tensor(x, dtype=torch.long) for x in (owner, lo, hi)]
    return (tags, *as_long, torch.stack(states) if states else None)


def attribution_loss(core, words, batch):
    """A cue's row and its tags, averaged over the batch's cues."""
    tags, owner, lo, hi, states = cue_rows(batch)
    n = max(1, len(owner))
    tag = F.cross_entropy(core.cues.tag(words).flatten(0, 1), tags.flatten(),
                          ignore_index=IGNORE, reduction='sum') / n
    if states is None:
        return tag * .5, {'tag': float(tag.detach())}
    scores = core.cues.rows(words, owner, lo, hi, batch['sent'])
    row = core.cues.loss(scores, states, batch['words'][owner]) / n
    return tag * .5 + row * .15, {'tag': float(tag.detach()), 'row': float(row.detach())}


# -- syntax -----------------------------------------------------------------

def heads(batch):
    """Heads [B, W] counted within the window from 1, 0 the root, or IGNORE."""
    rows = []
    for w in batch['windows']:
        h = np.array(w.doc.head[w.lo:w.hi], np.int64)
        ok = (h == -1) | ((h >= w.lo) & (h < w.hi))
        rows.append(np.where(ok, np.where(h == -1, 0, h - w.lo + 1), IGNORE))
    return pad(rows, IGNORE)


def ends(batch):
    """1 for the last word of a sentence, 0 for others, IGNORE at the window's end."""
    rows = []
    for w in batch['windows']:
        r = np.zeros(w.hi - w.lo, np.int64)
        for a, b in w.doc.sents:
            if w.lo < b <= w.hi:
                r[b - 1 - w.lo] = 1
        r[-1] = IGNORE
        rows.append(r)
    return pad(rows, IGNORE)


def same_sentence(batch):
    """[B, W, W + 1]: True where a word may be another's head (0 is the root)."""
    s = batch['sent']
    ok = (s[:, :, None] == s[:, None, :]) & batch['words'][:, None, :]
    return F.pad(ok, (1, 0), value=True)


def syntax_loss(core, words, batch):
    p = core.parser
    upos = F.cross_entropy(p.upos(words).flatten(0, 1), of_words(batch, 'upos').flatten(),
                           ignore_index=IGNORE)
    gold = heads(batch)
    arcs = p.arcs(words).masked_fill(~same_sentence(batch), -1e4)
    arc = F.cross_entropy(arcs.flatten(0, 1), gold.flatten(), ignore_index=IGNORE)
    rel_gold = torch.where(gold == IGNORE, IGNORE, of_words(batch, 'rel'))
    rel = F.cross_entropy(p.relations(words, gold.clamp(min=0)).flatten(0, 1),
                          rel_gold.flatten(), ignore_index=IGNORE)
    e = ends(batch)
    end = F.binary_cross_entropy_with_logits(p.ends(words)[..., 0][e >= 0], e[e >= 0].float())
    loss = upos + 1.5 * arc + rel + .5 * end
    said = {'upos': float(upos.detach()), 'arc': float(arc.detach()), 'rel': float(rel.detach()), 'end': float(end.detach())}
    if hasattr(batch['windows'][0].doc, 'names'):
        name, more = names_loss(core, words, batch, no_groups=True)
        return loss + name, {**said, **more}
    return loss, said


# -- names ------------------------------------------------------------------

def names_loss(core, words, batch, no_groups=False):
    """no_groups: the corpus leaves groups unmarked, so `O` may hide one."""
    logit = torch.log_softmax(core.names(words), -1)
    if no_groups:
        o = torch.logsumexp(logit[..., [0, 7, 8]], -1, keepdim=True)
        logit = torch.cat([o, logit[..., 1:]], -1)
    gold = of_words(batch, 'names')
    loss = F.nll_loss(logit.flatten(0, 1), gold.flatten(), ignore_index=IGNORE)
    return 4 * loss, {'name': float(loss.detach())}


# -- sentence vectors -------------------------------------------------------

def sentence_vectors(core, words, batch):
    """[B, S, H]: the mean over each sentence's words, through `vector`."""
    s = batch['sent']
    n = int(s[batch['words']].max()) + 1
    one = (s[:, None, :] == torch.arange(n)[None, :, None]).float()       # [B, S, W]
    mean = torch.bmm(one, words) / one.sum(2, keepdim=True).clamp(min=1)
    return core.vector(mean)


def vector_loss(core, words, batch):
    """1 - cosine to the untouched encoder's vectors, where they are known."""
    at, want = [], []
    for b, w in enumerate(batch['windows']):
        known = getattr(w.doc, 'vectors', {})
        if not known:
            continue
        runs = np.flatnonzero(np.diff(w.sent, prepend=-1, append=1 << 30))
        for k, (a, z) in enumerate(zip(runs, runs[1:])):
            v = known.get((w.lo + int(a), w.lo + int(z)))
            if v is not None:
                at.append((b, k))
                want.append(v)
    if not at:
        return None
    b, k = torch.tensor(at).T
    got = sentence_vectors(core, words, batch)[b, k]
    return 1 - F.cosine_similarity(got, torch.stack(want)).mean()
