"""Do training and the library see the same of a page?  python train/article_test.py [BODY_FEATURES]

The features are the C program's own but for those of learned words, which training works out again for each fold.
With the shipped weights both must come to the same. BODY_FEATURES: build/tests/body_features. Needs numpy.
"""
import glob
import os
import re
import subprocess
import sys
import unittest

import numpy as np

from article_data import NEAR, ROOT, Corpus, set_words

PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else os.path.join(ROOT, 'build', 'tests', 'body_features')
OF_WORDS = {(): 'text_mean text_least heading_mean name0 name1 name2 name_mean name_least name_most'.split(),
            ('--lines',): ['text_mean', 'text_least'] + ['near%d' % n for n in NEAR]}


def shipped(name):
    with open(os.path.join(ROOT, 'src', 'article', 'body_words_tab.h'), encoding='utf-8') as f:
        body = re.search(name + r'_weights\[[^{]*\{([^}]*)\}', f.read()).group(1)
    return np.array(re.findall(r'-?\d+', body), np.int8)


class Words(unittest.TestCase):
    def check(self, options, text, name):
        pages = sorted(glob.glob(os.path.join(ROOT, 'examples', '*.html')))
        corpus = Corpus.__new__(Corpus)
        out = subprocess.run([PROGRAM, *options, *pages], stdout=subprocess.PIPE, encoding='utf-8', check=True).stdout
        corpus.read(iter(out.rstrip('\n').split('\n')))
        self.assertEqual(len(corpus.files), len(pages))
        columns = [corpus.names.index(n) for n in OF_WORDS[options]]
        X = corpus.X.copy()
        X[:, columns] = -1
        set_words(corpus, X, text, name, np.arange(len(X)))
        for name, i in zip(OF_WORDS[options], columns):
            self.assertEqual(X[:, i].tolist(), corpus.X[:, i].tolist(), name)
            self.assertGreater(len(set(X[:, i].tolist())), 2, name)

    def test_pages_as_the_library(self):
        self.check((), shipped('text'), shipped('name'))

    def test_lines_as_the_library(self):
        self.check(('--lines',), shipped('text'), None)


if __name__ == '__main__':
    unittest.main()
