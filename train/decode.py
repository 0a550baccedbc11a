"""From scores to claims, trees and names: the reference that C follows.

Plain loops and numpy, no torch.  W is the number of words, scores are floats;
ties go to the lower index, so the same scores give the same answer.
"""
import numpy as np

import text as T

NONE, SOURCE, CONTENT, CUE = range(4)

# The constants of the model file's `decode`, in order; chosen on the dev split
CONSTANTS = {
    'cue_bias': 0.2,         # added to the logit of `begins`
    'cue_least': 0.0,        # a cue is kept if its log odds are at least this
    'switch': 0.0,           # taken off each change of state in a row
}


def cue_path(tags, bias):
    """Best tags [W] (0 outside, 1 begins, 2 inside) of logits [W, 3]."""
    n = len(tags)
    x = tags - np.logaddexp.reduce(tags, axis=1, keepdims=True)
    x[:, 1] += bias
    best = np.array([x[0, 0], x[0, 1], -np.inf])
    back = np.zeros((n, 3), int)
    for w in range(1, n):
        top = int(best.argmax())
        inside = 1 if best[1] >= best[2] else 2
        back[w] = top, top, inside
        best = np.array([best[top], best[top], best[inside]]) + x[w]
    out = [int(best.argmax())]
    for w in range(n - 1, 0, -1):
        out.append(int(back[w, out[-1]]))
    return out[::-1]


def cue_spans(tags, bias):
    """Cues as (first word, last + 1, probability of its first word's `begins`)."""
    path = cue_path(tags, bias)
    out = []
    for w, t in enumerate(path):
        if t == 1:
            end = w + 1
            while end < len(path) and path[end] == 2:
                end += 1
            p = np.exp(tags[w] - np.logaddexp.reduce(tags[w]))
            out.append((w, end, float(p[1])))
    return out


def row_path(scores, change, switch, held):
    """Best states [W] of a cue's row [W, 9] (docs/model-format.md).

    held [W]: True where a word must have the state of the word before it.
    """
    n = len(scores)
    zero = np.zeros((n, 1), scores.dtype)
    emit = np.concatenate([zero, scores[:, 0:3]], 1)
    start = np.concatenate([zero, scores[:, 3:6]], 1)
    end = np.concatenate([zero, scores[:, 6:9]], 1)
    same = np.eye(4, dtype=bool)
    move = np.where(same, change, change - switch)
    best = move[0] + np.where(same[0], 0, start[0]) + emit[0]
    back = np.zeros((n, 4), int)
    for w in range(1, n):
        step = best[:, None] + move + np.where(same, 0, end[w - 1][:, None] + start[w])
        if held[w]:
            step = np.where(same, step, -np.inf)
        back[w] = step.argmax(0)
        best = step.max(0) + emit[w]
    out = [int(best.argmax())]
    for w in range(n - 1, 0, -1):
        out.append(int(back[w, out[-1]]))
    return out[::-1]


def held(quotation, first, n, cue):
    """For row_path: words `first` .. `first + n` that continue a quotation.

    A claim takes a quotation whole or leaves it (13 of 11,356 ends of content
    in PolNeAR's training set lie inside one), unless its cue stands in it.
    """
    own = quotation[cue]
    return [False] + [quotation[w] == quotation[w - 1] and quotation[w] not in (-1, own)
                      for w in range(first + 1, first + n)]


def splice(rows):
    """One row over the words of several windows: the mean where they share words.

    rows: list of (first word, [w, 9]).  Returns (first word, [W, 9]).
    """
    lo = min(a for a, _ in rows)
    hi = max(a + len(r) for a, r in rows)
    total, count = np.zeros((hi - lo, 9), np.float32), np.zeros((hi - lo, 1), np.float32)
    for a, r in rows:
        total[a - lo:a - lo + len(r)] += r
        count[a - lo:a - lo + len(r)] += 1
    return lo, total / count


def runs(states, state, first):
    """Word spans of one state, counted from `first`."""
    out = []
    for i, s in enumerate(states):
        if s == state and (not i or states[i - 1] != state):
            out.append([first + i, first + i])
        if s == state:
            out[-1][1] = first + i + 1
    return [tuple(x) for x in out]


def claim(states, first, cue, is_word):
    """A claim's word spans by role, or None if the row found no content.

    cue: (first, last + 1) as the tags have it.  Of the row's cues those that
    share a word with it count, and it itself if none does.  is_word(i): word
    i has a letter or digit; source and content spans without any are dropped.
    """
    got = {r: [s for s in runs(states, k, first) if any(is_word(i) for i in range(*s))]
           for r, k in (('source', SOURCE), ('content', CONTENT))}
    got['cue'] = [s for s in runs(states, CUE, first) if s[0] < cue[1] and cue[0] < s[1]] or [cue]
    return got if got['content'] else None


def spans_of(text_spans, parts):
    """Character spans of word spans."""
    return [[text_spans[a][0], text_spans[b - 1][1]] for a, b in parts]


# -- names ------------------------------------------------------------------

def name_path(logits):
    """Best tags [W] of logits [W, 9]; `I-x` only after `B-x` or `I-x`."""
    n, k = logits.shape
    x = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    ok = np.ones((k, k), bool)
    for i in range(2, k, 2):
        ok[:, i] = False
        ok[i - 1, i] = ok[i, i] = True
    block = np.where(ok, 0, -np.inf)
    best = x[0] + block[0]
    back = np.zeros((n, k), int)
    for w in range(1, n):
        step = best[:, None] + block
        back[w] = step.argmax(0)
        best = step.max(0) + x[w]
    out = [int(best.argmax())]
    for w in range(n - 1, 0, -1):
        out.append(int(back[w, out[-1]]))
    return out[::-1]


def names(path):
    """(first word, last + 1, kind 0 .. 3) of each name in a tag path."""
    out = []
    for w, t in enumerate(path):
        if t % 2 == 1:
            out.append([w, w + 1, t // 2])
        elif t and out and out[-1][1] == w:
            out[-1][1] = w + 1
    return [tuple(x) for x in out]


def is_address(word):
    return '@' in word or ':/' in word[:-1] or word.startswith('www.')


def settle_names(found, spans, text):
    """Names of one sentence: addresses are none, and people's (kind 0) go on over hyphens without spaces.

    spans: of the sentence's words.  The corpora that names are learned from part neither.
    """
    out = []
    for x, y, kind in found:
        if (out and out[-1][1] > x) or any(is_address(text[a:b]) for a, b in spans[x:y]):
            continue
        while kind == 0 and y + 1 < len(spans) and text[spans[y][0]:spans[y][1]] == '-' \
                and spans[y - 1][1] == spans[y][0] and spans[y][1] == spans[y + 1][0] \
                and T.shape(text[slice(*spans[y + 1])]) in (2, 3, 4, 5):
            y += 2
        out.append((x, y, kind))
    return out


# -- trees ------------------------------------------------------------------

def find_cycle(head):
    """Words of a cycle of head[1..n] (0 the root), or None."""
    seen = [0] * len(head)
    for w in range(1, len(head)):
        path = []
        while w and not seen[w]:
            seen[w] = 1
            path.append(w)
            w = head[w]
        if w in path:
            return path[path.index(w):]
    return None


def edmonds(s):
    """Highest tree: heads [n + 1] for scores s [n + 1, n + 1] (word, head); row 0 unused."""
    n = len(s)
    s = s.copy()
    np.fill_diagonal(s, -np.inf)
    head = [0] + [int(s[w].argmax()) for w in range(1, n)]
    cycle = find_cycle(head)
    if cycle is None:
        return head
    inside = set(cycle)
    rest = [w for w in range(n) if w not in inside]
    k = len(rest)                                   # the cycle, contracted
    small = np.full((k + 1, k + 1), -np.inf)
    enter, leave = {}, {}
    for i, a in enumerate(rest):
        for j, b in enumerate(rest):
            small[i, j] = s[a, b]
        if a:
            b = max(cycle, key=lambda c: (s[a, c], -c))
            leave[i], small[i, k] = b, s[a, b]
        c = max(cycle, key=lambda c: (s[c, a] - s[c, head[c]], -c))
        enter[i], small[k, i] = c, s[c, a] - s[c, head[c]]
    got = edmonds(small)
    out = list(head)
    for i, a in enumerate(rest):
        if a:
            out[a] = leave[i] if got[i] == k else rest[got[i]]
    out[enter[got[k]]] = rest[got[k]]
    return out


def tree(arcs):
    """Heads [n] (0 the root, else word + 1) of arc scores [n, n + 1].

    One word hangs on the root: if the best tree has more, each of them is
    tried as the only one and the highest tree kept.
    """
    n = len(arcs)
    s = np.full((n + 1, n + 1), -np.inf)
    s[1:] = arcs
    head = edmonds(s)
    roots = [w for w in range(1, n + 1) if head[w] == 0]
    if len(roots) == 1:
        return head[1:]
    best, top = None, -np.inf
    for r in roots:
        one = s.copy()
        one[1:, 0] = -np.inf
        one[r] = -np.inf
        one[r, 0] = s[r, 0]
        got = edmonds(one)
        value = sum(one[w, got[w]] for w in range(1, n + 1))
        if value > top:
            best, top = got, value
    return best[1:]
