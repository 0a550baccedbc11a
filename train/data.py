"""The corpora under ../shared as documents, and documents as windows.

A *document* is words with their pieces, input features and sentences, and the
gold of one or more tasks.  A *window* is a run of whole sentences that fits
into the encoder, as arrays.  Shapes: W words, P pieces, [CLS] and [SEP] in P.
"""
import json
import lzma
import os
import random

import numpy as np

import text as T

SHARED = os.environ.get('REPORTEDLY_SHARED') or os.path.join(
    os.path.dirname(os.path.abspath(__file__)), '..', '..', 'shared')
MAX_PIECES = 192         # of a window, [CLS] and [SEP] included

UPOS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split()
RELATIONS = '''acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj
dep det discourse dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj
obl orphan parataxis punct reparandum root vocative xcomp'''.split()
NAMES = ['O'] + [b + k for k in ('person', 'organisation', 'place', 'group') for b in ('B-', 'I-')]
ROLES = ('none', 'source', 'content', 'cue')       # states of a cue's row

# GUM's genres whose texts are under a non-commercial licence
NON_COMMERCIAL = ('fiction', 'letter', 'essay', 'podcast', 'whow')

KINDS = {'Person': 'person', 'Organization': 'organisation', 'Location': 'place',
         'Facility': 'place', 'NORP': 'group', 'PER': 'person', 'ORG': 'organisation',
         'LOC': 'place', 'person': 'person', 'organization': 'organisation', 'place': 'place'}


def path(*parts):
    return os.path.join(SHARED, *parts)


def read_jsonl(name):
    with lzma.open(name, 'rt', encoding='utf8') as f:
        return [json.loads(line) for line in f]


class Document:
    """Words of a text with all that the encoder is told of them."""

    def __init__(self, pieces, text, spans, sents):
        self.text, self.spans, self.sents = text, spans, sents
        word = [text[s:e] for s, e in spans]
        self.pieces = [pieces.word(w) for w in word]
        self.shape = [T.shape(w) for w in word]
        self.quote = T.quote_flags(text, spans)
        self.quotation = T.quotations(text, spans)
        self.line = T.line_starts(text, spans)


# -- attribution ------------------------------------------------------------

def overlapping(spans, parts):
    """Indices of the words that share a character with one of `parts`."""
    return {i for i, (s, e) in enumerate(spans) for a, b in parts if s < b and a < e}


def attribution_row(spans, claim):
    """(first, last + 1) of the cue and {word: state}, or None without a cue."""
    row = {}
    for state, role in ((2, 'content'), (1, 'source'), (3, 'cue')):
        for i in overlapping(spans, claim[role]):
            row[i] = state
    cue = sorted(i for i in row if row[i] == 3)
    return ((cue[0], cue[-1] + 1), row) if cue else None


def attribution(pieces, split):
    """PolNeAR's articles; `rows` is their gold, one row an attribution."""
    out = []
    for d in read_jsonl(path('attribution', 'polnear-%s.jsonl.xz' % split)):
        spans = T.words(d['text'])
        doc = Document(pieces, d['text'], spans, T.sentences(d['text'], spans))
        doc.id = d['id']
        doc.rows = {}
        for claim in d['attributions']:
            r = attribution_row(spans, claim)
            if r:                        # one cue with two contents is one row
                old = doc.rows.get(r[0], {})
                doc.rows[r[0]] = {**r[1], **old}
        out.append(doc)
    return out


# -- syntax and names -------------------------------------------------------

def read_conllu(name):
    """Sentences as dicts: id, text, new (starts a document), words."""
    out, cur = [], None
    with lzma.open(name, 'rt', encoding='utf8') as f:
        for line in f:
            line = line.rstrip('\n')
            if not line:
                cur = None
                continue
            if cur is None:
                cur = {'id': '', 'new': False, 'words': []}
                out.append(cur)
            if line.startswith('# newdoc'):
                cur['new'] = True
            elif line.startswith('# sent_id'):
                cur['id'] = line.split('=', 1)[1].strip()
            elif line[0] != '#':
                c = line.split('\t')
                if '.' in c[0]:
                    continue
                if '-' in c[0]:
                    a, b = map(int, c[0].split('-'))
                    cur['multi'] = cur.get('multi', []) + [(a, b, 'SpaceAfter=No' in c[9])]
                    continue
                cur['words'].append((c[1], c[3], int(c[6]), c[7].split(':')[0],
                                     'SpaceAfter=No' in c[9]))
    return out


def sentence_text(sent):
    """Text of a sentence built from its words, and the words' spans."""
    glued = {i: False for i in range(1, len(sent['words']) + 1)}
    for i, w in enumerate(sent['words'], 1):
        glued[i] = w[4]
    for a, b, no_space in sent.get('multi', []):
        for i in range(a, b):
            glued[i] = True
        glued[b] = no_space
    text, spans = '', []
    for i, w in enumerate(sent['words'], 1):
        spans.append((len(text), len(text) + len(w[0])))
        text += w[0] + ('' if glued[i] else ' ')
    return text.rstrip(' '), spans


def join(pieces, parts):
    """One document of (text, spans) sentences, a space between."""
    text, spans, sents = '', [], []
    for t, sp in parts:
        sents.append((len(spans), len(spans) + len(sp)))
        spans += [(s + len(text), e + len(text)) for s, e in sp]
        text += t + ' '
    return Document(pieces, text, spans, sents)


def syntax(pieces, corpus, split, names=None):
    """Documents with `upos`, `head` (-1: root; word index), `rel`, per word.

    names: {sentence id: entities} gives the documents name tags too.
    """
    groups = []
    for s in read_conllu(path('syntax', '%s-%s.conllu.xz' % (corpus, split))):
        if corpus == 'gum' and split == 'train' and s['id'].split('_')[1] in NON_COMMERCIAL:
            continue
        if s['new'] or not groups:
            groups.append([])
        groups[-1].append(s)
    out = []
    for g in groups:
        doc = join(pieces, [sentence_text(s) for s in g])
        doc.ids = [s['id'] for s in g]
        doc.upos, doc.head, doc.rel = [], [], []
        for s, (a, _) in zip(g, doc.sents):
            for w in s['words']:
                doc.upos.append(UPOS.index(w[1]))
                doc.head.append(w[2] - 1 + a if w[2] else -1)
                doc.rel.append(RELATIONS.index(w[3]))
        if names is not None:
            doc.names = []
            for s, (a, b) in zip(g, doc.sents):
                n = names.get(s['id'])
                doc.names += name_tags(n['tokens'], n['entities']) if n and len(n['tokens']) == b - a \
                    else [-1] * (b - a)
        out.append(doc)
    return out


def name_tags(spans, entities):
    """Index into NAMES of each word; of nested names the longest counts."""
    tags = [0] * len(spans)
    known = [e for e in entities if e['type'] in KINDS]
    for e in sorted(known, key=lambda e: (e['start'] - e['end'], e['start'], e['type'])):
        at = [i for i, (s, t) in enumerate(spans) if s < e['end'] and e['start'] < t]
        if at and not any(tags[i] for i in at):
            tag = NAMES.index('B-' + KINDS[e['type']])
            for i in at:
                tags[i] = tag if i == at[0] else tag + 1
    return tags


def names(pieces, file):
    """Documents of consecutive sentences with `names` tags per word."""
    groups, last = [], None
    for s in read_jsonl(path('names', file)):
        group = s['id'].rsplit('-', 1)[0]
        if group != last:
            groups.append([])
        last = group
        groups[-1].append(s)
    out = []
    for g in groups:
        doc = join(pieces, [(s['text'], [tuple(t) for t in s['tokens']]) for s in g])
        doc.ids = [s['id'] for s in g]
        doc.names = [t for s in g for t in name_tags(s['tokens'], s['entities'])]
        out.append(doc)
    return out


def unlabelled(pieces):
    """News without gold, for teachers to label: articles in English of `articles`, and `figures`."""
    pages = read_jsonl(path('articles', 'gold.jsonl.xz'))
    texts = [d['text'] for d in pages if d['page_type'] == 'article']
    texts += [d['text'] for d in read_jsonl(path('figures', 'gva-articles.jsonl.xz'))]
    return [Document(pieces, t, spans, T.sentences(t, spans))
            for t in texts if english(t) for spans in [T.words(t)] if len(spans) > 50]


def english(text):
    """Whether at least a tenth of the words are the commonest English ones."""
    words = text.lower().split()
    return sum(w in ('the', 'of', 'and', 'to', 'in', 'a') for w in words) * 10 >= len(words)


def gum_names(split):
    return {s['id']: s for s in read_jsonl(path('names', 'gum-%s.jsonl.xz' % split))}


# -- windows ----------------------------------------------------------------

def fit_sentences(doc, budget):
    """The document's sentences; one over the budget is cut at the budget."""
    out = []
    for a, b in doc.sents:
        n, first = 0, a
        for i in range(a, b):
            if n + len(doc.pieces[i]) > budget:
                out.append((first, i))
                first, n = i, 0
            n += len(doc.pieces[i])
        if b > first:
            out.append((first, b))
    return out


def windows(doc, budget=MAX_PIECES, overlap=1, first_budget=None):
    """Runs of whole sentences: list of lists of (first word, last word + 1).

    Each run begins with the last `overlap` sentences of the one before, left
    out where a line begins and where they would leave no room for a new
    sentence.
    """
    sents = fit_sentences(doc, budget - 2)
    size = [sum(len(doc.pieces[i]) for i in range(a, b)) for a, b in sents]
    out, i, limit = [], 0, (first_budget or budget) - 2
    while i < len(sents):
        start, n = i, size[i]
        for k in range(1, overlap + 1):
            if doc.line[sents[start][0]]:
                break
            if i - k >= 0 and n + size[i - k] <= limit and (out or first_budget):
                start, n = i - k, n + size[i - k]
        end = i + 1
        while end < len(sents) and n + size[end] <= limit:
            n += size[end]
            end += 1
        out.append(sents[start:end])
        i, limit = end, budget - 2
    return out


class Window:
    """Arrays of one window; `lo`, `hi` are its words in the document."""

    def __init__(self, doc, run, pieces):
        self.doc, self.lo, self.hi = doc, run[0][0], run[-1][1]
        ids, first, feats, sent = [pieces.cls], [], [(0, 0, 0)], []
        for k, (a, b) in enumerate(run):
            for i in range(a, b):
                first.append(len(ids))
                sent.append(k)
                ids += doc.pieces[i]
                feats += [(doc.shape[i], doc.quote[i], doc.line[i])] * len(doc.pieces[i])
        ids.append(pieces.sep)
        feats.append((0, 0, 0))
        self.ids = np.array(ids, np.int64)
        self.first = np.array(first, np.int64)
        self.feats = np.array(feats, np.int64)
        self.sent = np.array(sent, np.int64)
        self.cut = {b for a, b in run} - {b for a, b in doc.sents}   # cuts inside a sentence


def training_windows(docs, pieces, rnd):
    """Windows of one pass: no overlap, first length of a document by chance."""
    out = []
    for doc in docs:
        budget = MAX_PIECES if rnd.random() < .8 else rnd.randrange(24, MAX_PIECES)
        first = rnd.randrange(MAX_PIECES // 4, MAX_PIECES + 1)
        runs = windows(doc, budget, overlap=0, first_budget=min(first, budget))
        out += [Window(doc, r, pieces) for r in runs]
    return out


def batches(items, budget, rnd):
    """Windows of like length together, `budget` padded pieces to a batch."""
    items = sorted(items, key=lambda w: (len(w.ids) + rnd.random() * 8))
    out, cur, longest = [], [], 0
    for w in items:
        longest = max(longest, len(w.ids))
        if cur and longest * (len(cur) + 1) > budget:
            out.append(cur)
            cur, longest = [], len(w.ids)
        cur.append(w)
    if cur:
        out.append(cur)
    rnd.shuffle(out)
    return out
