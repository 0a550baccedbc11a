"""The language core in PyTorch: one encoder, a head a task.

Shapes: B windows of a batch, P pieces, W words, C cues, H = 384 wide.
The encoder is BERT's (post-norm, erf GELU) with three small embeddings added
at the input.  Heads read the encoder at each word's first piece.
"""
import torch
from torch import nn
from torch.nn import functional as F

from data import NAMES, RELATIONS, ROLES, UPOS
from text import QUOTES, SHAPES

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
CUE, ARC, REL = 128, 192, 96         # widths of the biaffine forms
STATES = len(ROLES)
EDGES = torch.tensor([1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 23, 32, 46, 64, 91, 128])
FAR = len(EDGES)                      # buckets of a word's distance from its cue, a side


def distance_bucket(d):
    """Bucket 0 .. 2 * FAR of signed word distances `d` (integer tensor)."""
    a = torch.bucketize(d.abs(), EDGES, right=True)
    return torch.where(d < 0, FAR - a, FAR + a)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        """x [B, P, H]; mask [B, 1, 1, P], True where there is a piece."""
        b, p, _ = x.shape
        q, k, v = self.qkv(x).view(b, p, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.out(a.transpose(1, 2).reshape(b, p, WIDTH)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    def __init__(self, vocabulary, positions=256):
        super().__init__()
        self.piece = nn.Embedding(vocabulary, WIDTH)
        self.position = nn.Embedding(positions, WIDTH)
        self.shape = nn.Embedding(len(SHAPES), WIDTH)
        self.quote = nn.Embedding(len(QUOTES), WIDTH)
        self.line = nn.Embedding(2, WIDTH)
        for e in (self.shape, self.quote, self.line):
            nn.init.zeros_(e.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, feats, mask):
        """ids [B, P]; feats [B, P, 3] (shape, quote, line) or None; mask [B, P]."""
        at = torch.arange(ids.shape[1])
        x = self.piece(ids) + self.position(at)
        if feats is not None:
            x = x + self.shape(feats[..., 0]) + self.quote(feats[..., 1]) + self.line(feats[..., 2])
        x = self.norm(x)
        m = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, m)
        return x


class CueRows(nn.Module):
    """Cue tags, and for each cue a row of scores over the window's words.

    A row has nine channels: for source, content and cue each the score of
    being inside, of starting a span and of ending one.  With the learned
    `change` [from, to] they make a linear chain over the four ROLES.
    """

    def __init__(self):
        super().__init__()
        self.tag = nn.Linear(WIDTH, 3)                    # outside, begins, inside
        self.of_cue = nn.Linear(WIDTH, CUE)
        self.of_word = nn.Linear(WIDTH, CUE)
        self.form = nn.Linear(CUE, 9 * CUE, bias=False)
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
        at = torch.arange(words.shape[1])
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
        same = torch.eye(STATES, dtype=torch.bool)
        return emit, torch.where(same, self.change, edge + self.change)

    def loss(self, scores, gold, mask):
        """Negative log likelihood of the gold states [C, W], summed over cues."""
        emit, step = self.chain(scores)
        c = scores.shape[0]
        # the chain begins and ends in `none`, outside the window
        edge = emit[:, 0] + step[:, 0, 0]
        alpha, path = edge, edge.gather(1, gold[:, :1])[:, 0]
        pick = emit.gather(2, gold[..., None])[..., 0]
        moved = step.view(c, -1, STATES * STATES).gather(
            2, (F.pad(gold, (1, 0))[:, :-1] * STATES + gold)[..., None])[..., 0]
        path = path + ((pick + moved)[:, 1:] * mask[:, 1:]).sum(1)
        for w in range(1, scores.shape[1]):
            nxt = torch.logsumexp(alpha[:, :, None] + step[:, w], 1) + emit[:, w]
            alpha = torch.where(mask[:, w, None], nxt, alpha)
        return (torch.logsumexp(alpha, 1) - path).sum()


class Parser(nn.Module):
    """Part of speech, biaffine heads and relations, ends of sentences."""

    def __init__(self):
        super().__init__()
        self.upos = nn.Linear(WIDTH, len(UPOS))
        self.ends = nn.Linear(WIDTH, 1)
        self.arc_dep = nn.Linear(WIDTH, ARC)
        self.arc_head = nn.Linear(WIDTH, ARC)
        self.arc = nn.Linear(ARC, ARC, bias=False)
        self.arc_bias = nn.Linear(ARC, 1, bias=False)            # how good a head a word is
        self.root = nn.Parameter(torch.zeros(WIDTH))             # stands before the sentence
        self.rel_dep = nn.Linear(WIDTH, REL)
        self.rel_head = nn.Linear(WIDTH, REL)
        self.rel = nn.Linear(REL, len(RELATIONS) * REL, bias=False)
        self.rel_of_dep = nn.Linear(REL, len(RELATIONS))
        self.rel_of_head = nn.Linear(REL, len(RELATIONS), bias=False)
        nn.init.normal_(self.arc.weight, std=.05)
        nn.init.normal_(self.rel.weight, std=.02)
        nn.init.normal_(self.root, std=.5)

    def arcs(self, words):
        """[B, W, W + 1]: score of word w's head being h - 1; h = 0 is the root."""
        b = words.shape[0]
        all_ = torch.cat([self.root.expand(b, 1, WIDTH), words], 1)
        dep = F.gelu(self.arc_dep(words))
        head = F.gelu(self.arc_head(all_))
        return dep @ self.arc(head).transpose(1, 2) + self.arc_bias(head).transpose(1, 2)

    def relations(self, words, head):
        """[B, W, R]: scores of each word's relation to its head ([B, W], 0 root)."""
        b = words.shape[0]
        all_ = torch.cat([self.root.expand(b, 1, WIDTH), words], 1)
        dep = F.gelu(self.rel_dep(words))
        h = F.gelu(self.rel_head(all_)).gather(1, head[..., None].expand(-1, -1, REL))
        form = self.rel(h).view(*h.shape[:2], len(RELATIONS), REL)
        return (form @ dep[..., None])[..., 0] + self.rel_of_dep(dep) + self.rel_of_head(h)


class Core(nn.Module):
    def __init__(self, vocabulary, positions=256):
        super().__init__()
        self.encoder = Encoder(vocabulary, positions)
        self.cues = CueRows()
        self.parser = Parser()
        self.names = nn.Linear(WIDTH, len(NAMES))
        self.vector = nn.Linear(WIDTH, WIDTH)      # of the mean over a sentence's words
        nn.init.eye_(self.vector.weight)
        nn.init.zeros_(self.vector.bias)

    def words(self, batch):
        """Encoder's output at each word's first piece, [B, W, H]."""
        x = self.encoder(batch['ids'], batch['feats'], batch['pieces'])
        return x.gather(1, batch['first'][..., None].expand(-1, -1, WIDTH))


def load_start(core, folder):
    """Takes MiniLM's weights (safetensors, BertModel's names) from `folder`."""
    from safetensors.torch import load_file
    w = load_file(folder + '/model.safetensors')
    e = core.encoder
    with torch.no_grad():
        e.piece.weight.copy_(w['embeddings.word_embeddings.weight'])
        e.position.weight.copy_(w['embeddings.position_embeddings.weight'][:len(e.position.weight)]
                                + w['embeddings.token_type_embeddings.weight'][0])
        e.norm.weight.copy_(w['embeddings.LayerNorm.weight'])
        e.norm.bias.copy_(w['embeddings.LayerNorm.bias'])
        for i, layer in enumerate(e.layers):
            n = 'encoder.layer.%d.' % i
            for part in ('weight', 'bias'):
                qkv = [w[n + 'attention.self.%s.%s' % (x, part)] for x in ('query', 'key', 'value')]
                getattr(layer.qkv, part).copy_(torch.cat(qkv))
                for mine, theirs in (('out', 'attention.output.dense'), ('norm1', 'attention.output.LayerNorm'),
                                     ('up', 'intermediate.dense'), ('down', 'output.dense'),
                                     ('norm2', 'output.LayerNorm')):
                    getattr(getattr(layer, mine), part).copy_(w[n + theirs + '.' + part])
