"""The int8 arithmetic of the model file, in torch (docs/model-format.md).

A linear layer of 64 outputs or more keeps one scale an output row and signed
weights; its input is quantised a row at a time, when it comes.  Products are
summed in float32, which is exact here: sums stay under 2^24.
"""
import torch
from torch import nn
from torch.nn import functional as F

LEVELS = 127             # of an activation, from its row's least to its most ("Q" in the format)
WEIGHT_LEVELS = 63       # 4 LEVELS * WEIGHT_LEVELS <= 32767: two pairs of products fit 16 bits
LEAST_ROWS = 64          # smaller layers stay float


def round_rows(w, levels):
    """(integers, scales) of the rows of w [n, m], |integers| <= levels."""
    s = w.abs().amax(1).clamp(min=1e-30) / levels
    return torch.round(w / s[:, None]).clamp(-levels, levels), s


class Linear(nn.Linear):
    """A linear layer that can feel its rounding while it learns.

    With `rounded` set, weights and inputs go through the int8 levels on the way forward, and gradients
    pass as if they had not (the straight-through estimator; Bengio, Leonard & Courville 2013).
    """
    rounded = False

    def forward(self, x):
        if not self.rounded:
            return super().forward(x)
        with torch.no_grad():
            w = self.weight.float()
            q, s = round_rows(w, WEIGHT_LEVELS)
            dw = q * s[:, None] - w
            f = x.float()
            low = f.amin(-1, keepdim=True)
            a = ((f.amax(-1, keepdim=True) - low) / LEVELS).clamp(min=1e-20)
            dx = torch.round((f - low) / a) * a + low - f
        return F.linear(x + dx.to(x.dtype), self.weight + dw, self.bias)


class Int8Linear(nn.Module):
    def __init__(self, linear):
        super().__init__()
        q, s = round_rows(linear.weight.detach(), WEIGHT_LEVELS)
        self.register_buffer('q', q)
        self.register_buffer('s', s)
        b = linear.bias
        self.register_buffer('bias', b.detach().clone() if b is not None else torch.zeros(()))

    def forward(self, x):
        """x [..., m] -> [..., n]."""
        low = x.amin(-1, keepdim=True)
        a = (x.amax(-1, keepdim=True) - low) / LEVELS
        a = torch.where(a > 0, a, 1.)
        q = torch.round((x - low) * (1 / a)).clamp(max=LEVELS)
        return self.s * (F.linear(q, self.q) * a + low * self.q.sum(1)) + self.bias


def quantise(core):
    """Puts int8 arithmetic into `core`, in place: layers and piece embedding."""
    for module in list(core.modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, nn.Linear) and child.out_features >= LEAST_ROWS:
                setattr(module, name, Int8Linear(child))
    q, s = round_rows(core.encoder.piece.weight.detach(), 127)
    core.encoder.piece.weight.data = q * s[:, None]
    return core
