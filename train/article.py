#!/usr/bin/env python3
"""Trains the models that choose an article's body, and writes them as the tables that the library is built with.

    python3 train/article.py [--pages FOLDER] [--build FOLDER] [--no-cv]

Needs numpy and lightgbm, and a build of the project (its tests/body_features says what the C code sees of each
page).  FOLDER of pages: ../shared/articles/pages.tar.xz unpacked; done here where it is missing.

Prints scores of each page by a model that never saw its site (five folds of hosts), then trains on all and
writes src/article/body_model_tab.h, src/article/body_words_tab.h and the scores in models/article.md.  One core
takes some three minutes with cross-validation.  article_test.py tells whether the library then sees the same words.
"""
import argparse
import json
import math
import os
import subprocess
from collections import Counter

import lightgbm
import numpy as np

from article_data import ALONE, GROUPS, ROOT, Corpus, Weights, set_words, unpack, write_alone
from article_align import words

FOLDS = 5
PARAMETERS = dict(objective='cross_entropy', num_leaves=31, learning_rate=.1, min_data_in_leaf=60,
                  feature_fraction=.3, bagging_fraction=.7, bagging_freq=1, lambda_l2=5., max_bin=63,
                  num_threads=1, verbose=-1, seed=7, deterministic=True, force_col_wise=True)
ROUNDS = {'page': 140, 'dump': 200}
ALONE_WEIGHT = .25       # of the lines of a text without its page
BLOCKS_A_PAGE = 400      # for training: longer pages are sampled, and their blocks weigh more
ODDS, STEPS, CHANCE_ONE, HALF = 1024, 16, 10000, 16   # of body_model.c


# -- scoring, as score.py counts -------------------------------------------------

def f1_of(kept, gold):
    n, m = sum(kept.values()), sum(gold.values())
    if not n or not m:
        return float(n == m)
    return 2 * sum((kept & gold).values()) / (n + m)


def chosen(program, files, corpus, chance):
    """The blocks that the library keeps of each page, with all its rules: body_features --keep."""
    odds = np.clip(np.log(np.maximum(chance, 1e-9) / np.maximum(1 - chance, 1e-9)), -8, 8)
    whole = np.round(CHANCE_ONE / (1 + np.exp(-np.round(STEPS * odds) / STEPS))).astype(int)
    path = {os.path.basename(p)[:-len('.html')]: p for p in files}
    lines = subprocess.run(program + ['--keep'] + [path[f] for f in corpus.files], input='\n'.join(map(str, whole)), stdout=subprocess.PIPE,
                           encoding='utf-8', check=True).stdout.splitlines()[1:]
    return (np.array(list(line.split('\t')[1])) == '1' for line in lines)


def score(corpus, chosen_blocks):
    """Word F1 by page."""
    out = {f: float(not words(r['text'])) for f, r in corpus.gold.items()}
    for p, (f, keep) in enumerate(zip(corpus.files, chosen_blocks)):
        r = corpus.range(p)
        kept = Counter(w for t, k in zip(corpus.text[r], keep) if k for w in words(t))
        out[f] = f1_of(kept, Counter(words(corpus.gold[f]['text'])))
    return out


def summary(corpus, scores):
    types = sorted({r['page_type'] for r in corpus.gold.values()})
    of = {t: [s for f, s in scores.items() if corpus.gold[f]['page_type'] == t] for t in types}
    pages = {f: s for f, s in scores.items() if corpus.gold[f]['page_type'] != 'alone'}
    for name, has in ('all', (0, 1)), ('raw', (0,)), ('stripped', (1,)):
        of[name] = [s for f, s in pages.items() if (corpus.gold[f].get('source') == 'rs-trafilatura-draft') in has]
    out = {name: round(float(np.mean(of[name])), 4) for name in ['all', 'raw', 'stripped'] + types}
    articles = [s >= .9 for f, s in scores.items() if corpus.gold[f]['page_type'] == 'article']
    out['articles_from_.9'] = round(float(np.mean(articles)), 4)
    return out


# -- training ---------------------------------------------------------------------

class Trainer:
    def __init__(self, corpus, text=None):
        self.corpus = corpus
        self.group = corpus.group[corpus.page]
        # one table of words serves both models: the page's, where text is none; lines of a dump have no names
        self.text, self.name = text, None
        if not text:
            self.text = Weights(corpus.buckets, corpus.y, corpus.page, corpus.group)
            self.name = Weights(corpus.node_buckets, corpus.node_labels(), corpus.node_page, corpus.group)
        gold = np.array([max(50, len(words(corpus.gold[f]['text']))) for f in corpus.files])
        alone = np.array([f.endswith(ALONE) for f in corpus.files])
        self.weight = (corpus.words + 2.) ** .75 / np.sqrt(gold[corpus.page]) * np.where(alone[corpus.page], ALONE_WEIGHT, 1)
        self.sample()

    def sample(self):
        draw = np.random.RandomState(1)
        rows = []
        for p in range(len(self.corpus.files)):
            at = np.arange(self.corpus.start[p], self.corpus.start[p + 1])
            at = at[self.corpus.y[at] >= 0]
            if len(at) > BLOCKS_A_PAGE:
                self.weight[at] *= len(at) / BLOCKS_A_PAGE
                at = np.sort(draw.choice(at, BLOCKS_A_PAGE, replace=False))
            rows.append(at)
        self.rows = np.concatenate(rows)

    def tables(self, without):
        return self.text.table(without), self.name.table(without) if self.name else None

    def features(self, left_out):
        """X with word weights that saw neither the groups left out nor a block's own group of hosts."""
        X = self.corpus.X.copy()
        for g in range(GROUPS):
            use = np.nonzero(self.group == g)[0]
            set_words(self.corpus, X, *self.tables(tuple({*left_out, g})), use)
        return X

    def fit(self, X, rows):
        data = lightgbm.Dataset(X[rows], np.clip(self.corpus.y[rows], 0, 1), weight=self.weight[rows])
        return lightgbm.train(PARAMETERS, data, ROUNDS['page' if self.name else 'dump'])

    def cross_validate(self):
        chance = np.zeros(len(self.corpus.y))
        for k in range(FOLDS):
            out = (2 * k, 2 * k + 1)
            test = np.isin(self.group, out)
            X = self.features(out)
            model = self.fit(X, self.rows[~test[self.rows]])
            chance[test] = model.predict(X[test])
            print('fold', k + 1, 'of', FOLDS, flush=True)
        return chance

    def train(self):
        return self.fit(self.features(()), self.rows)


# -- tables -----------------------------------------------------------------------

def flatten(tree):
    """One tree as rows (feature, most, rest) for each half of its leaves, and its leaves, left to right.

    rest: the leaves that stay possible, a bit each, where the feature is over most."""
    nodes, leaves = [], []

    def walk(t):
        if 'leaf_value' in t:
            leaves.append(max(-32768, min(32767, round(ODDS * t['leaf_value']))))
            return 1 << len(leaves) - 1
        at = len(nodes)
        nodes.append(None)
        yes, no = walk(t['left_child']), walk(t['right_child'])
        nodes[at] = (t['split_feature'], max(-32768, min(32767, math.floor(t['threshold']))), ~yes)
        return yes | no

    walk(tree)
    halves = [[(f, most, rest >> shift & 0xFFFF) for f, most, rest in nodes] for shift in (0, HALF)]
    return [[row for row in half if row[2] != 0xFFFF] for half in halves], leaves


def rows_of(items, width=112):
    lines, line = [], '   '
    for item in items:
        if len(line) + len(item) + 2 > width:
            lines.append(line)
            line = '   '
        line += ' ' + item + ','
    return '\n'.join(lines + [line])


def model_tables(name, model):
    trees, nodes, leaves = [], [], []
    for t in model.dump_model()['tree_info']:
        (low, high), l = flatten(t['tree_structure'])
        trees.append('{%d, %d, %d, %d}' % (len(nodes), len(low), len(high), len(leaves)))
        nodes += ['{%d, %d, 0x%04X}' % row for row in low + high]
        leaves += map(str, l)
    return ''.join('static const %s %s_%s[] = {\n%s\n};\n' % (c_type, name, what, rows_of(items)) for c_type, what, items in
                   (('tree', 'trees', trees), ('tree_node', 'nodes', nodes), ('int16_t', 'leaves', leaves)))


def write(path, body):
    with open(os.path.join(ROOT, path), 'w', encoding='utf-8') as f:
        f.write('/* Made by train/article.py: do not edit. What it is and how good: models/article.md. */\n' + body)


def write_words(text, name):
    write('src/article/body_words_tab.h', ''.join(
        'static const int8_t %s_weights[RP_WORD_BUCKETS] = {\n%s\n};\n' % (n, rows_of(map(str, t)))
        for n, t in (('text', text), ('name', name))))


def write_models(models):
    chances = [round(CHANCE_ONE / (1 + math.exp(-i / STEPS))) for i in range(-128, 129)]
    body = ''.join(model_tables(n, models[n]) for n in ('page', 'dump'))
    write('src/article/body_model_tab.h', body + '/* The logistic function, from -8 to 8 by sixteenths. */\n'
          'static const uint16_t chances[] = {\n%s\n};\n' % rows_of(map(str, chances)))


def write_scores(figures):
    """The table of the models' card, between its marks."""
    lines = ['| | page | dump |', '|---|---|---|']
    for name, value in figures['dump'].items():
        lines.append('| %s | %s | %.4f |' % (name, '%.4f' % figures['page'][name] if name in figures['page'] else '', value))
    path = os.path.join(ROOT, 'models', 'article.md')
    with open(path, encoding='utf-8') as f:
        head, rest = f.read().split('<!-- scores -->')
    with open(path, 'w', encoding='utf-8') as f:
        f.write('%s<!-- scores -->\n%s\n<!-- end -->%s' % (head, '\n'.join(lines), rest.split('<!-- end -->')[1]))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--pages', default=os.path.join(ROOT, 'build', 'pages'))
    ap.add_argument('--build', default=os.path.join(ROOT, 'build'))
    ap.add_argument('--no-cv', action='store_true', help='train only')
    a = ap.parse_args()
    pages, alone = unpack(a.pages), write_alone(a.pages + ALONE)
    models, figures, text = {}, {}, None
    for kind in ('page', 'dump'):
        program = [os.path.join(a.build, 'tests', 'body_features')] + (['--lines'] if kind == 'dump' else [])
        files = pages + (alone if kind == 'dump' else [])
        corpus = Corpus(program, files)
        trainer = Trainer(corpus, text)
        text = trainer.text
        if not a.no_cv:
            chance = trainer.cross_validate()
            figures[kind] = summary(corpus, score(corpus, chosen(program, files, corpus, chance)))
            print(kind, json.dumps(figures[kind]), flush=True)
        models[kind] = trainer.train()
        if kind == 'page':
            write_words(*trainer.tables(()))
    write_models(models)
    if figures:
        write_scores(figures)


if __name__ == '__main__':
    main()
