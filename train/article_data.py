"""The pages of ../shared/articles as blocks with features, labels and learned word weights.

Features are the C program's own (tests/tools/body_features.c), so that training sees what the library will.
"""
import hashlib
import json
import lzma
import os
import re
import subprocess
import tarfile
from collections import Counter
from multiprocessing import Pool
from urllib.parse import urlsplit

import numpy as np

from article_align import labels, words

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
SHARED = os.environ.get('REPORTEDLY_SHARED') or os.path.join(ROOT, '..', 'shared')
BUCKETS = 4096
GROUPS = 10              # of hosts; a fold is two of them
LEVELS = 8               # ancestors whose names count: NAME_LEVELS of body_features.c
NEAR = 1, 3, 10, 40      # lines
ALONE = '-alone'         # ends the names of texts without their pages
ALONE_WORDS = 40         # the least of such a text
SECOND = {'co', 'com', 'org', 'gov', 'ac', 'net', 'edu'}


def read_gold():
    with lzma.open(os.path.join(SHARED, 'articles', 'gold.jsonl.xz'), 'rt', encoding='utf-8') as f:
        return {r['file']: r for r in map(json.loads, f)}


def unpack(folder):
    """The pages as files; unpacked once."""
    if not os.path.isdir(folder):
        with tarfile.open(os.path.join(SHARED, 'articles', 'pages.tar.xz')) as t:
            t.extractall(folder, filter='data')
    return sorted(os.path.join(d, f) for d, _, names in os.walk(folder) for f in names if f.endswith('.html'))


def write_alone(folder):
    """The texts of the pages without their pages, as a reader copies them: a line a paragraph, half of them under
    their title and author. Files named FILE-alone.html, made anew."""
    os.makedirs(folder, exist_ok=True)
    files = []
    for name, row in read_gold().items():
        lines = [line.strip() for line in (row['text'] or '').split('\n') if line.strip()]
        if len(words(row['text'] or '')) < ALONE_WORDS:
            continue
        if row['title'] and draw(name) % 2:
            lines[:0] = [row['title']] + (['By %s' % row['author']] if row['author'] else [])
        files.append(os.path.join(folder, name + ALONE + '.html'))
        with open(files[-1], 'w', encoding='utf-8') as f:
            f.write('\n\n'.join(lines) + '\n')
    return files


def draw(name):
    """A number that is always the same of a name."""
    return int(hashlib.md5(name.encode()).hexdigest(), 16)


def site(row):
    """The registered domain of a page; the page itself where it has no address."""
    host = urlsplit(row.get('url') or '').hostname
    if not host:
        return row['file']
    parts = host.split('.')
    keep = 3 if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in SECOND else 2
    return '.'.join(parts[-keep:])


def group(row):
    return draw(site(row)) % GROUPS


class Tokens:
    """Ragged lists of buckets: all of them, and where each list ends."""

    def __init__(self, lists):
        self.n = np.array([len(x) for x in lists], np.int64)
        self.all = np.array([b for x in lists for b in x], np.int32)
        self.owner = np.repeat(np.arange(len(lists)), self.n)

    def scores(self, table, rows=None):
        """Mean (in tenths, as C divides) and least weight of each list; as rp_weight in body_words.h."""
        w = table[self.all].astype(np.int64)
        total = np.bincount(self.owner, w, len(self.n)).astype(np.int64)
        least = np.full(len(self.n), 127)
        np.minimum.at(least, self.owner, w)
        some = self.n > 0
        mean = np.where(some, np.fix(10 * total / np.maximum(self.n, 1)), 0)
        return mean.astype(np.int16), np.where(some, 10 * least, 0).astype(np.int16)


class Corpus:
    """names: features; X: blocks x features; y: labels; page: each block's page number; files: pages."""

    def __init__(self, program, pages):
        """program: the words of a command that prints blocks of the pages named after it."""
        self.gold = read_gold()
        self.read(subprocess.Popen(program + pages, stdout=subprocess.PIPE, encoding='utf-8', errors='replace').stdout)
        alone = [f for f in self.files if f.endswith(ALONE)]
        self.gold |= {f: {**self.gold[f.removesuffix(ALONE)], 'page_type': 'alone'} for f in alone}
        self.files = [f for f in self.files if f in self.gold]
        self.group = np.array([group(self.gold[f]) for f in self.files])
        with Pool(2) as pool:
            found = pool.map(label_page, [(self.blocks(p), self.gold[f]['text']) for p, f in enumerate(self.files)], 16)
        self.y = np.concatenate([np.array(x) for x in found])
        self.words = np.array([len(words(t)) for t in self.text])

    def read(self, lines):
        head = next(lines).rstrip('\n').split('\t')
        self.names = head[2:-3]
        rows, text, page, holder, buckets, self.files = [], [], [], [], [], []
        nodes, node_buckets, node_page = [], [], []
        first_node = 0
        for line in lines:
            c = line.rstrip('\n').split('\t')
            if c[0] == '#':
                name, at = c[1][:-5], len(nodes)
                if int(c[2]) < 0:
                    first_node = at
                nodes.append((int(c[2]) + first_node if int(c[2]) >= 0 else -1, int(c[3]), int(c[4])))
                node_buckets.append([int(b) for b in c[5].split()])
                node_page.append(name)
                continue
            name = c[0][:-5]
            if not self.files or self.files[-1] != name:
                self.files.append(name)
                base = len(rows)
            page.append(len(self.files) - 1)
            rows.append(np.array(c[2:-3], np.int16))
            buckets.append([int(b) for b in c[-3].split()])
            holder.append(first_node + int(c[-2]) if int(c[-2]) >= 0 else -1)
            text.append(c[-1])
        number = {f: i for i, f in enumerate(self.files)}
        self.X, self.text, self.page, self.holder = np.array(rows), text, np.array(page), np.array(holder)
        self.buckets, self.node_buckets = Tokens(buckets), Tokens(node_buckets)
        self.nodes, self.node_page = np.array(nodes).reshape(-1, 3), np.array([number[f] for f in node_page])
        self.start = np.searchsorted(self.page, np.arange(len(self.files) + 1))

    def range(self, p):
        return slice(self.start[p], self.start[p + 1])

    def blocks(self, p):
        return [words(t) for t in self.text[self.range(p)]]

    def node_labels(self):
        """The share of gold words among the words below each outline node."""
        y, w = np.maximum(self.y, 0), self.words + .01
        sums = np.concatenate([[0], np.cumsum(y * w)]), np.concatenate([[0], np.cumsum(w)])
        first, end = (self.start[self.node_page] + self.nodes[:, k] for k in (1, 2))
        return (sums[0][end] - sums[0][first]) / np.maximum(sums[1][end] - sums[1][first], .01)


def label_page(job):
    return labels(*job)


class Weights:
    """How much each bucket speaks for body, by the logarithm of its odds; any groups of hosts can be left out."""

    def __init__(self, tokens, y, page, group_of_page):
        use = y[tokens.owner] >= 0
        owner, bucket = tokens.owner[use], tokens.all[use]
        key, where, count = np.unique(page[owner].astype(np.int64) * BUCKETS + bucket, return_inverse=True,
                                      return_counts=True)
        mean = np.bincount(where, y[owner]) / count
        mass = np.log2(1 + count)          # a word that a page repeats says little more each time
        at = group_of_page[key // BUCKETS] * BUCKETS + key % BUCKETS
        self.pos = np.bincount(at, mean * mass, GROUPS * BUCKETS).reshape(GROUPS, BUCKETS)
        self.neg = np.bincount(at, (1 - mean) * mass, GROUPS * BUCKETS).reshape(GROUPS, BUCKETS)

    def table(self, without=(), prior=4.0):
        use = [g for g in range(GROUPS) if g not in without]
        pos, neg = self.pos[use].sum(0), self.neg[use].sum(0)
        share = pos.sum() / (pos.sum() + neg.sum())
        odds = np.log((pos + prior * share) / (neg + prior * (1 - share))) - np.log(share / (1 - share))
        return np.clip(np.round(24 * odds), -127, 127).astype(np.int8)


def set_near(corpus, X, col, mean, use):
    """What the words of the lines around a dump's line say, as near() of dump_features.c."""
    n = corpus.X[:, col['words']].astype(np.int64)
    sums = [np.concatenate([[0], np.cumsum(v)]) for v in (mean.astype(np.int64) * n, n)]
    at = np.arange(len(mean))
    for radius in NEAR:
        first = np.maximum(at - radius, corpus.start[corpus.page])
        end = np.minimum(at + radius + 1, corpus.start[corpus.page + 1])
        weight, words_ = (s[end] - s[first] for s in sums)
        X[use, col['near%d' % radius]] = np.fix(weight / np.maximum(words_, 1))[use]


def set_words(corpus, X, text_table, name_table, use):
    """Fills the columns of learned words for the blocks `use`, as set_words() and set_names() in C do."""
    col = {n: i for i, n in enumerate(corpus.names)}
    mean, least = corpus.buckets.scores(text_table)
    X[use, col['text_mean']] = mean[use]
    X[use, col['text_least']] = least[use]
    if name_table is None:
        set_near(corpus, X, col, mean, use)
        return
    level = corpus.X[:, col['level']] > 0
    index = np.where(level, np.arange(len(level)), -1)
    last = np.maximum.accumulate(index)
    before = np.concatenate([[-1], last[:-1]])
    before[before < corpus.start[corpus.page]] = -1
    X[use, col['heading_mean']] = np.where(before >= 0, mean[before], 0)[use]
    node, _ = corpus.node_buckets.scores(name_table)
    at = corpus.holder[use]
    total, count = np.zeros(len(at), np.int64), np.zeros(len(at), np.int64)
    low, high = np.full(len(at), 32767), np.full(len(at), -32768)
    for k in range(LEVELS):
        here = at >= 0
        v = np.where(here, node[at], 0).astype(np.int64)
        if k < 3:
            X[use, col['name%d' % k]] = v
        low, high = np.where(here, np.minimum(low, v), low), np.where(here, np.maximum(high, v), high)
        total, count = total + v, count + here
        at = np.where(here, corpus.nodes[at, 0], -1)
    X[use, col['name_mean']] = np.where(count > 0, np.fix(total / np.maximum(count, 1)), 0)
    X[use, col['name_least']] = np.where(count > 0, low, 0)
    X[use, col['name_most']] = np.where(count > 0, high, 0)
