"""Windows of one batch as padded tensors, and the loss of each task on them.

Shapes as in model.py: B windows, P pieces, W words, C cues, S sentences.
What a document has no gold for is IGNORE throughout, so that one batch may
mix corpora; a loss over nothing is 0.
"""
import numpy as np
import torch
from torch.nn import functional as F

from model import marginals

IGNORE = -100
CUES = 512               # rows that a batch is taught; the C x W x 16 scores are its largest tensor


def pad(rows, fill=0):
    """Arrays of unlike first length as one tensor, filled up with `fill`."""
    n = max(len(r) for r in rows)
    out = np.full((len(rows), n) + rows[0].shape[1:], fill, rows[0].dtype)
    for i, r in enumerate(rows):
        out[i, :len(r)] = r
    return torch.from_numpy(out)


def collate(windows):
    """What the encoder needs of its windows."""
    return {'ids': pad([w.ids for w in windows]),
            'feats': pad([w.feats for w in windows]),
            'pieces': pad([np.ones(len(w.ids), bool) for w in windows], False),
            'first': pad([w.first for w in windows]),
            'words': pad([np.ones(len(w.first), bool) for w in windows], False),
            'sent': pad([w.sent for w in windows], 1 << 20)}


def collate_gold(windows):
    """collate() and the gold of every task."""
    bt = collate(windows)
    for name in ('upos', 'rel', 'names'):
        bt[name] = of_words(windows, name)
    bt['heads'], bt['ends'] = heads(windows), ends(windows)
    bt['no_groups'] = torch.tensor([hasattr(w.doc, 'names') and hasattr(w.doc, 'head') for w in windows])
    bt['attributed'] = torch.tensor([hasattr(w.doc, 'rows') for w in windows])
    bt['tags'], bt['owner'], bt['lo'], bt['hi'], bt['states'] = cue_rows(windows, bt['words'])
    bt['vector_at'], bt['vectors'] = known_vectors(windows)
    return bt


def of_words(windows, name):
    """A per-word list of the documents as [B, W]; IGNORE where it has none."""
    rows = [np.array(list(getattr(w.doc, name)[w.lo:w.hi]), np.int64) if hasattr(w.doc, name)
            else np.full(w.hi - w.lo, IGNORE) for w in windows]
    t = pad(rows, IGNORE)
    return torch.where(t < 0, IGNORE, t)


def cue_rows(windows, words):
    """Cue tags [B, W] and, for C cues: window, first, last + 1, states [C, W]."""
    tags = np.full(words.shape, IGNORE, np.int64)
    owner, lo, hi, states = [], [], [], []
    for b, win in enumerate(windows):
        if not hasattr(win.doc, 'rows'):
            continue
        tags[b, :win.hi - win.lo] = 0
        for (a, z), row in win.doc.rows.items():
            if a < win.lo or z > win.hi:
                continue
            tags[b, a - win.lo] = 1
            for i in range(a + 1, z):
                tags[b, i - win.lo] = 1 if tags[b, i - win.lo] == 1 else 2
            line = np.zeros(words.shape[1], np.int64)
            for i, state in row.items():
                if win.lo <= i < win.hi:
                    line[i - win.lo] = state
            owner.append(b)
            lo.append(a - win.lo)
            hi.append(z - win.lo)
            states.append(line)
    as_long = [torch.tensor(x, dtype=torch.long) for x in (owner, lo, hi)]
    states = np.stack(states) if states else np.zeros((0, words.shape[1]), np.int64)
    return (torch.from_numpy(tags), *as_long, torch.from_numpy(states))


def heads(windows):
    """Heads [B, W] counted within the window from 1, 0 the root, or IGNORE."""
    rows = []
    for w in windows:
        if not hasattr(w.doc, 'head'):
            rows.append(np.full(w.hi - w.lo, IGNORE))
            continue
        h = np.array(w.doc.head[w.lo:w.hi], np.int64)
        ok = (h == -1) | ((h >= w.lo) & (h < w.hi))
        rows.append(np.where(ok, np.where(h == -1, 0, h - w.lo + 1), IGNORE))
    return pad(rows, IGNORE)


def ends(windows):
    """1 for the last word of a sentence, 0 for others, IGNORE at the window's end."""
    rows = []
    for w in windows:
        r = np.zeros(w.hi - w.lo, np.int64) if hasattr(w.doc, 'head') else np.full(w.hi - w.lo, IGNORE)
        if hasattr(w.doc, 'head'):
            for a, b in w.doc.sents:
                if w.lo < b <= w.hi:
                    r[b - 1 - w.lo] = 1
        r[-1] = IGNORE
        rows.append(r)
    return pad(rows, IGNORE)


def known_vectors(windows):
    """(window and sentence [N, 2], vectors [N, H]) where the start's vectors are known."""
    at, want = [], []
    for b, w in enumerate(windows):
        known = getattr(w.doc, 'vectors', None)
        if not known:
            continue
        runs = np.flatnonzero(np.diff(w.sent, prepend=-1, append=1 << 30))
        for k, (a, z) in enumerate(zip(runs, runs[1:])):
            v = known.get((w.lo + int(a), w.lo + int(z)))
            if v is not None:
                at.append((b, k))
                want.append(v)
    return (torch.tensor(at, dtype=torch.long).reshape(-1, 2),
            torch.from_numpy(np.stack(want)).float() if want else torch.zeros(0, 1))


# -- losses by gold ------------------------------------------------------------

def cross_entropy(logits, gold, weight=None):
    """Mean over the words that have gold; logits [..., K], gold [...]."""
    total = F.cross_entropy(logits.flatten(0, -2).float(), gold.flatten(), ignore_index=IGNORE, reduction='sum')
    return total / (gold != IGNORE).sum().clamp(min=1)


def same_sentence(bt):
    """[B, W, W + 1]: True where a word may be another's head (0 is the root)."""
    s = bt['sent']
    ok = (s[:, :, None] == s[:, None, :]) & bt['words'][:, None, :]
    return F.pad(ok, (1, 0), value=True)


def group_blind(logp, no_groups):
    """Where `no_groups` [B] the corpus leaves groups unmarked, so `O` may hide one: their chances as one."""
    o = torch.logsumexp(logp[..., [0, 7, 8]], -1, keepdim=True)
    return torch.where(no_groups[:, None, None], torch.cat([o, logp[..., 1:]], -1), logp)


def gold_losses(core, words, bt):
    """{part: loss} over what the batch has gold for; `row` and `tag` are means over its cues."""
    p, n = core.parser, max(1, len(bt['owner']))
    out = {'tag': cross_entropy(core.cues.tag(words), bt['tags']) * (bt['tags'] != IGNORE).sum() / n}
    if len(bt['owner']):
        scores = core.cues.rows(words, bt['owner'], bt['lo'], bt['hi'], bt['sent'])
        out['row'] = core.cues.loss(scores, bt['states'], bt['words'][bt['owner']]) / n
    if (bt['heads'] != IGNORE).any():
        gold = bt['heads']
        out['upos'] = cross_entropy(p.upos(words), bt['upos'])
        out['arc'] = cross_entropy(p.arcs(words).masked_fill(~same_sentence(bt), -1e4), gold)
        out['rel'] = cross_entropy(p.relations(words, gold.clamp(min=0)),
                                   torch.where(gold == IGNORE, IGNORE, bt['rel']))
        has = bt['ends'] >= 0
        out['end'] = F.binary_cross_entropy_with_logits(p.ends(words)[..., 0][has].float(), bt['ends'][has].float())
    if (bt['names'] != IGNORE).any():
        logp = torch.log_softmax(core.names(words).float(), -1)
        gold = bt['names']
        total = F.nll_loss(group_blind(logp, bt['no_groups']).flatten(0, 1), gold.flatten(),
                           ignore_index=IGNORE, reduction='sum')
        out['name'] = total / (gold != IGNORE).sum().clamp(min=1)
    return out


# -- losses by teachers ----------------------------------------------------------

def taught_cues(tags, words):
    """(window, first, last + 1) [C] of the words that may begin a cue by mean tag chances `tags` [B, W, 3]."""
    inside = (tags.argmax(-1) == 2) & words
    w = tags.shape[1]
    at = torch.arange(w, device=tags.device).expand(tags.shape[:2])
    stop = torch.where(inside, w, at).flip(1).cummin(1).values.flip(1)      # the next word that is not inside
    stop = F.pad(stop, (0, 1), value=w)[:, 1:].clamp(max=w)
    owner, lo = ((tags[..., 1] > .3) & words).nonzero(as_tuple=True)
    length = words.sum(1)[owner]
    return owner, lo, torch.minimum(stop[owner, lo], length)


def answers(teachers, words, bt):
    """What the teachers, in their mean, say of a batch: chances for each head, and rows of cues.

    words: what each of their encoders gives, [B, W, H].
    Rows are of the gold's cues in windows with gold, else of those that the teachers find; CUES at most.
    """
    with torch.no_grad():
        mean = lambda f: torch.stack([f(t, w) for t, w in zip(teachers, words)]).mean(0)
        same = same_sentence(bt)
        out = {'tag': mean(lambda t, w: t.cues.tag(w).softmax(-1)),
               'upos': mean(lambda t, w: t.parser.upos(w).softmax(-1)),
               'arc': mean(lambda t, w: t.parser.arcs(w).masked_fill(~same, -1e4).softmax(-1)),
               'end': mean(lambda t, w: t.parser.ends(w)[..., 0].sigmoid()),
               'name': mean(lambda t, w: t.names(w).softmax(-1))}
        out['heads'] = torch.where(bt['heads'] >= 0, bt['heads'], out['arc'].argmax(-1))
        out['rel'] = mean(lambda t, w: t.parser.relations(w, out['heads']).softmax(-1))
        owner, lo, hi = taught_cues(out['tag'], bt['words'] & ~bt['attributed'][:, None])
        cues = [torch.cat(x) for x in zip((bt['owner'], bt['lo'], bt['hi']), (owner, lo, hi))]
        if len(cues[0]) > CUES:
            keep = torch.randperm(len(cues[0]), device=lo.device)[:CUES]
            cues = [x[keep] for x in cues]
        out['cues'] = cues
        if len(cues[0]):
            mask, both = bt['words'][cues[0]], []
            for t, w in zip(teachers, words):
                both.append(marginals(*t.cues.chain(t.cues.rows(w, *cues, bt['sent'])), mask))
            out['one'], out['pair'] = (torch.stack(x).mean(0) for x in zip(*both))
    return out


def soft(logits, chances, mask):
    """Mean cross entropy to `chances` [B, W, K] over the words of `mask` [B, W]."""
    each = -(chances * torch.log_softmax(logits.float(), -1)).sum(-1)
    return each[mask].mean()


def taught_losses(core, words, bt, told):
    """{part: loss} of a batch to the teachers' answers, in the measures of gold_losses()."""
    p, mask = core.parser, bt['words']
    n = told['tag'][..., 1][mask].sum().clamp(min=1)
    out = {'tag': soft(core.cues.tag(words), told['tag'], mask) * mask.sum() / n,
           'upos': soft(p.upos(words), told['upos'], mask),
           'arc': soft(p.arcs(words).masked_fill(~same_sentence(bt), -1e4), told['arc'], mask),
           'rel': soft(p.relations(words, told['heads']), told['rel'], mask),
           'end': F.binary_cross_entropy_with_logits(p.ends(words)[..., 0][mask].float(), told['end'][mask]),
           'name': soft(core.names(words), told['name'], mask)}
    owner, lo, hi = told['cues']
    if len(owner):
        scores = core.cues.rows(words, owner, lo, hi, bt['sent']).float()
        out['row'] = core.cues.soft_loss(scores, told['one'], told['pair'], bt['words'][owner]) / len(owner)
    return out


# -- sentence vectors -------------------------------------------------------

def sentence_vectors(core, words, bt, n):
    """[B, S, H] of the first n sentences: the mean over each one's words, through `vector`."""
    s = bt['sent']
    one = (s[:, None, :] == torch.arange(n, device=s.device)[None, :, None]).float()       # [B, S, W]
    mean = torch.bmm(one, words.float()) / one.sum(2, keepdim=True).clamp(min=1)
    return core.vector(mean)


def vector_loss(core, words, bt):
    """1 - cosine to the untouched encoder's vectors, where they are known; else None."""
    if not len(bt['vectors']):
        return None
    b, k = bt['vector_at'].T
    got = sentence_vectors(core, words, bt, int(bt['sent'].masked_fill(~bt['words'], 0).max()) + 1)[b, k]
    return 1 - F.cosine_similarity(got, bt['vectors'], dim=-1).mean()
