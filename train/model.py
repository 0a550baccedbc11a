"""The language core in PyTorch: one encoder, a head a task.

Shapes: B windows of a batch, P pieces, W words, C cues, H the encoder's width.
The encoder is BERT's (post-norm, erf GELU) with three small embeddings added
at the input.  Heads read the encoder at each word's first piece.
"""
import math
from typing import NamedTuple

import torch
from torch import nn
from torch.nn import functional as F

from data import NAMES, RELATIONS, ROLES, UPOS
from quantise import Linear
from text import QUOTES, SHAPES


class Size(NamedTuple):
    """Of an encoder; the heads' own widths are the same in all."""
    width: int
    layers: int
    heads: int
    inner: int
    positions: int           # pieces of the longest window
    epsilon: float           # of layer normalisation
    relative: int = 0        # buckets of relative distance, as MPNet has them
    shift: int = 0           # added to the ids of BERT's vocabulary


SIZES = {'minilm': Size(384, 6, 12, 1536, 256, 1e-12),
         'mpnet': Size(768, 12, 12, 3072, 512, 1e-5, 32, 4)}
FURTHEST = 128               # MPNet's relative distances beyond it are one
CUE, ARC, REL = 128, 192, 96         # widths of the biaffine forms
STATES = len(ROLES)
EDGES = torch.tensor([1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 23, 32, 46, 64, 91, 128])
FAR = len(EDGES)                      # buckets of a word's distance from its cue, a side


def distance_bucket(d):
    """Bucket 0 .. 2 * FAR of signed word distances `d` (integer tensor)."""
    a = torch.bucketize(d.abs(), EDGES.to(d.device), right=True)
    return torch.where(d < 0, FAR - a, FAR + a)


def relative_bucket(d, buckets):
    """MPNet's bucket of key - query distances `d`: half of them a side, the farther ones by logarithm."""
    side, exact = buckets // 2, buckets // 4
    a = d.abs()
    far = exact + (torch.log(a.clamp(min=1) / exact) / math.log(FURTHEST / exact) * (side - exact)).long()
    return torch.where(d > 0, side, 0) + torch.where(a < exact, a, far.clamp(max=side - 1))


class Layer(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.heads = size.heads
        self.qkv = Linear(size.width, 3 * size.width)
        self.out = Linear(size.width, size.width)
        self.norm1 = nn.LayerNorm(size.width, eps=size.epsilon)
        self.up = Linear(size.width, size.inner)
        self.down = Linear(size.inner, size.width)
        self.norm2 = nn.LayerNorm(size.width, eps=size.epsilon)

    def forward(self, x, mask, drop):
        """x [B, P, H]; mask broadcast to [B, heads, P, P], added to the attention or True where it may look."""
        b, p, h = x.shape
        q, k, v = self.qkv(x).view(b, p, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + F.dropout(self.out(a.transpose(1, 2).reshape(b, p, h)), drop, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), drop, self.training))


class Encoder(nn.Module):
    """Of any Size.  `drop`: the share of a layer's outputs left out in training."""

    def __init__(self, vocabulary, size):
        super().__init__()
        self.size, self.drop = size, 0.
        self.piece = nn.Embedding(vocabulary, size.width)
        self.position = nn.Embedding(size.positions, size.width)
        self.shape = nn.Embedding(len(SHAPES), size.width)
        self.quote = nn.Embedding(len(QUOTES), size.width)
        self.line = nn.Embedding(2, size.width)
        for e in (self.shape, self.quote, self.line):
            nn.init.zeros_(e.weight)
        self.norm = nn.LayerNorm(size.width, eps=size.epsilon)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        if size.relative:
            self.relative = nn.Embedding(size.relative, size.heads)

    def attention(self, mask, dtype):
        """What Layer takes for `mask` [B, P]."""
        may = mask[:, None, None, :]
        if not self.size.relative:
            return may
        at = torch.arange(mask.shape[1], device=mask.device)
        near = self.relative(relative_bucket(at[None, :] - at[:, None], self.size.relative))
        return near.permute(2, 0, 1)[None].to(dtype).masked_fill(~may, torch.finfo(dtype).min)

    def forward(self, ids, feats, mask):
        """ids [B, P]; feats [B, P, 3] (shape, quote, line) or None; mask [B, P]."""
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.piece(ids) + self.position(at)
        if feats is not None:
            x = x + self.shape(feats[..., 0]) + self.quote(feats[..., 1]) + self.line(feats[..., 2])
        x = F.dropout(self.norm(x), self.drop, self.training)
        fast = torch.is_autocast_enabled(x.device.type)
        m = self.attention(mask, torch.get_autocast_dtype(x.device.type) if fast else x.dtype)
        for layer in self.layers:
            x = layer(x, m, self.drop)
        return x


class CueRows(nn.Module):
    """Cue tags, and for each cue a row of scores over the window's words.

    A row has nine channels: for source, content and cue each the score of
    being inside, of starting a span and of ending one.  With the learned
    `change` [from, to] they make a linear chain over the four ROLES.
    """

    def __init__(self, width):
        super().__init__()
        self.tag = nn.Linear(width, 3)                    # outside, begins, inside
        self.of_cue = Linear(width, CUE)
        self.of_word = Linear(width, CUE)
        self.form = Linear(CUE, 9 * CUE, bias=False)
        self.word = nn.Linear(CUE, 9)
        self.cue = nn.Linear(CUE, 9, bias=False)
        self.distance = nn.Parameter(torch.zeros(2 * FAR + 1, 9))
        self.sentence = nn.Parameter(torch.zeros(5, 9))   # 2 before .. 2 after the cue's
        self.change = nn.Parameter(torch.zeros(STATES, STATES))
        nn.init.normal_(self.form.weight, std=.02)

    def rows(self, words, owner, lo, hi, sent):
        """Scores of every cue's row.

        words [B, W, H]; owner [C] window of each cue; lo, hi [C] its words;
        sent [B, W] sentence of each word.  Returns [C, W, 9].
        """
        at = torch.arange(words.shape[1], device=words.device)
        inside = ((at >= lo[:, None]) & (at < hi[:, None])).float()
        mean = inside / inside.sum(1, keepdim=True)
        cue = F.gelu(self.of_cue(torch.bmm(mean[:, None], words[owner])[:, 0]))
        word = F.gelu(self.of_word(words))[owner]                       # [C, W, CUE]
        left = self.form(cue).view(-1, 9, CUE) + self.word.weight
        out = torch.einsum('ckj,cwj->cwk', left, word) + self.word.bias
        out = out + self.cue(cue)[:, None]
        d = torch.where(at < lo[:, None], at - lo[:, None],
                        (at - hi[:, None] + 1).clamp(min=0))
        s = sent[owner]
        away = (s - s.gather(1, lo[:, None])).clamp(-2, 2) + 2
        return out + self.distance[distance_bucket(d)] + self.sentence[away]

    def chain(self, scores):
        """Emissions [C, W, 4] and steps [C, W, 4, 4] (step w leads from w-1 to w)."""
        c, w, _ = scores.shape
        zero = scores.new_zeros(c, w, 1)
        emit = torch.cat([zero, scores[..., 0:3]], -1)
        start = torch.cat([zero, scores[..., 3:6]], -1)
        end = torch.cat([zero, scores[..., 6:9]], -1)
        edge = F.pad(end, (0, 0, 1, 0))[:, :-1, :, None] + start[:, :, None, :]
        same = torch.eye(STATES, dtype=torch.bool, device=scores.device)
        return emit, torch.where(same, self.change, edge + self.change)

    def loss(self, scores, gold, mask):
        """Negative log likelihood of the gold states [C, W], summed over cues."""
        emit, step = self.chain(scores)
        one = F.one_hot(gold, STATES).float() * mask[..., None]
        pair = F.pad(one, (0, 0, 1, 0))[:, :-1, :, None] * one[:, :, None, :]
        first = torch.zeros_like(pair[:, 0])
        first[:, 0] = one[:, 0]                          # the chain begins in `none`, outside the window
        pair = torch.cat([first[:, None], pair[:, 1:]], 1)
        return (log_sum(emit, step, mask) - expected(emit, step, one, pair)).sum()

    def soft_loss(self, scores, one, pair, mask):
        """Cross entropy to a chain that has the marginals `one`, `pair`, summed over cues."""
        emit, step = self.chain(scores)
        return (log_sum(emit, step, mask) - expected(emit, step, one, pair)).sum()


def log_sum(emit, step, mask):
    """[C]: logarithm of the sum over all paths, by a tree of products of 4 x 4 matrices.

    emit [C, W, 4]; step [C, W, 4, 4]; mask [C, W], True from the first word to the last.
    """
    first = emit[:, 0] + step[:, 0, 0]
    stay = torch.full((STATES, STATES), -1e4, device=emit.device)
    stay.fill_diagonal_(0)
    m = torch.where(mask[:, 1:, None, None], step[:, 1:] + emit[:, 1:, None, :], stay)
    while m.shape[1] > 1:
        if m.shape[1] % 2:
            m = torch.cat([m, stay.expand(len(m), 1, STATES, STATES)], 1)
        m = torch.logsumexp(m[:, 0::2, :, :, None] + m[:, 1::2, None, :, :], 3)
    if m.shape[1]:
        first = torch.logsumexp(first[:, :, None] + m[:, 0], 1)
    return torch.logsumexp(first, 1)


def expected(emit, step, one, pair):
    """[C]: mean score of the paths of a chain with the marginals `one` [C, W, 4], `pair` [C, W, 4, 4]."""
    return (emit * one).sum((1, 2)) + (step * pair).sum((1, 2, 3))


def marginals(emit, step, mask):
    """(one, pair) of a chain: the gradient of its log_sum."""
    with torch.enable_grad():
        e, s = emit.detach().requires_grad_(), step.detach().requires_grad_()
        return torch.autograd.grad(log_sum(e, s, mask).sum(), (e, s))


class Parser(nn.Module):
    """Part of speech, biaffine heads and relations, ends of sentences."""

    def __init__(self, width):
        super().__init__()
        self.upos = nn.Linear(width, len(UPOS))
        self.ends = nn.Linear(width, 1)
        self.arc_dep = Linear(width, ARC)
        self.arc_head = Linear(width, ARC)
        self.arc = Linear(ARC, ARC, bias=False)
        self.arc_bias = nn.Linear(ARC, 1, bias=False)            # how good a head a word is
        self.root = nn.Parameter(torch.zeros(width))             # stands before the sentence
        self.rel_dep = Linear(width, REL)
        self.rel_head = Linear(width, REL)
        self.rel = Linear(REL, len(RELATIONS) * REL, bias=False)
        self.rel_of_dep = nn.Linear(REL, len(RELATIONS))
        self.rel_of_head = nn.Linear(REL, len(RELATIONS), bias=False)
        nn.init.normal_(self.arc.weight, std=.05)
        nn.init.normal_(self.rel.weight, std=.02)
        nn.init.normal_(self.root, std=.5)

    def arcs(self, words):
        """[B, W, W + 1]: score of word w's head being h - 1; h = 0 is the root."""
        b = words.shape[0]
        all_ = torch.cat([self.root.expand(b, 1, -1).to(words), words], 1)
        dep = F.gelu(self.arc_dep(words))
        head = F.gelu(self.arc_head(all_))
        return dep @ self.arc(head).transpose(1, 2) + self.arc_bias(head).transpose(1, 2)

    def relations(self, words, head):
        """[B, W, R]: scores of each word's relation to its head ([B, W], 0 root)."""
        b = words.shape[0]
        all_ = torch.cat([self.root.expand(b, 1, -1).to(words), words], 1)
        dep = F.gelu(self.rel_dep(words))
        h = F.gelu(self.rel_head(all_)).gather(1, head[..., None].expand(-1, -1, REL))
        form = self.rel(h).view(*h.shape[:2], len(RELATIONS), REL)
        return (form @ dep[..., None])[..., 0] + self.rel_of_dep(dep) + self.rel_of_head(h)


class Core(nn.Module):
    def __init__(self, vocabulary, size=SIZES['minilm']):
        super().__init__()
        self.size = size
        self.encoder = Encoder(vocabulary + size.shift, size)
        self.cues = CueRows(size.width)
        self.parser = Parser(size.width)
        self.names = nn.Linear(size.width, len(NAMES))
        self.vector = Linear(size.width, size.width)      # of the mean over a sentence's words
        nn.init.eye_(self.vector.weight)
        nn.init.zeros_(self.vector.bias)

    def words(self, batch):
        """Encoder's output at each word's first piece, [B, W, H]."""
        x = self.encoder(batch['ids'] + self.size.shift, batch['feats'], batch['pieces'])
        return x.gather(1, batch['first'][..., None].expand(-1, -1, x.shape[-1]))


# Of a start's weights: ours, and theirs in BERT's naming and in MPNet's
PARTS = (('out', 'attention.output.dense', 'attention.attn.o'),
         ('norm1', 'attention.output.LayerNorm', 'attention.LayerNorm'),
         ('up', 'intermediate.dense', 'intermediate.dense'),
         ('down', 'output.dense', 'output.dense'),
         ('norm2', 'output.LayerNorm', 'output.LayerNorm'))
QKV = (('attention.self.query', 'attention.self.key', 'attention.self.value'),
       ('attention.attn.q', 'attention.attn.k', 'attention.attn.v'))
MPNET_ENDS = (101, 0), (102, 2)       # [CLS] and [SEP] of BERT's vocabulary, which MPNet has as <s> and </s>
KEPT = {6: range(6), 5: (0, 1, 2, 3, 5), 4: (0, 1, 3, 5), 3: (0, 2, 5), 12: range(12)}    # layers to start from


def load_start(core, file):
    """Takes the weights of MiniLM (BertModel's names) or MPNet from a safetensors `file`."""
    from safetensors.torch import load_file
    w = {k: v.float() for k, v in load_file(file).items()}
    e, mpnet = core.encoder, int(bool(core.size.relative))
    with torch.no_grad():
        e.piece.weight.copy_(w['embeddings.word_embeddings.weight'][:len(e.piece.weight)])
        position = w['embeddings.position_embeddings.weight'][2 * mpnet:]    # MPNet leaves two out
        if not mpnet:
            position = position + w['embeddings.token_type_embeddings.weight'][0]
        else:
            e.relative.weight.copy_(w['encoder.relative_attention_bias.weight'])
            for ours, theirs in MPNET_ENDS:
                e.piece.weight[ours + core.size.shift] = e.piece.weight[theirs]
        e.position.weight.copy_(position[:len(e.position.weight)])
        e.norm.weight.copy_(w['embeddings.LayerNorm.weight'])
        e.norm.bias.copy_(w['embeddings.LayerNorm.bias'])
        for i, layer in zip(KEPT[len(e.layers)], e.layers):
            n = 'encoder.layer.%d.' % i
            for part in ('weight', 'bias'):
                getattr(layer.qkv, part).copy_(torch.cat([w['%s%s.%s' % (n, x, part)] for x in QKV[mpnet]]))
                for mine, *theirs in PARTS:
                    getattr(getattr(layer, mine), part).copy_(w['%s%s.%s' % (n, theirs[mpnet], part)])
