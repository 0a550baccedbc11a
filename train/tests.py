"""Tests of what needs no training: python train/tests.py"""
import itertools
import os
import sys
import tempfile
import unittest

import numpy as np
import torch

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import decode
import model
import rpm
import text


def cut(raw):
    return [raw[s:e] for s, e in text.words(raw)]


class Text(unittest.TestCase):
    def test_words(self):
        for raw, want in [
                ("Mr. Hale's U.S. team didn't win.", ['Mr.', 'Hale', "'s", 'U.S.', 'team', 'did', "n't", 'win', '.']),
                ('1,000.5 at 10:30 (co-op)', ['1,000.5', 'at', '10:30', '(', 'co', '-', 'op', ')']),
                ('“Wait...” O’Brien said', ['“', 'Wait', '...', '”', 'O’Brien', 'said']),
                ('a@b.org, https://b.org/x.', ['a@b.org', ',', 'https://b.org/x', '.'])]:
            self.assertEqual(cut(raw), want)

    def test_quotes(self):
        for raw, want in [('"No," he said.', [2, 1, 1, 2, 0, 0, 0]),
                          ('“Left open\nnext', [2, 1, 1, 0]),
                          ("''Aye'' he", [2, 1, 2, 0])]:
            self.assertEqual(text.quote_flags(raw, text.words(raw)), want)

    def test_sentences(self):
        raw = 'He left. “Go!” Mr. Hale said.\nThen no'
        self.assertEqual(text.sentences(raw, text.words(raw)), [(0, 3), (3, 7), (7, 11), (11, 13)])

    def test_shapes(self):
        words = ['the', 'The', 'UN', 'I', 'iPad', '1990', '3rd', '--']
        self.assertEqual([text.shape(w) for w in words], [1, 2, 3, 4, 5, 6, 7, 8])

    def test_pieces(self):
        p = text.Pieces(['[UNK]', '[CLS]', '[SEP]', 'caf', '##e', 'u', '.', 's'])
        self.assertEqual([p.word(w) for w in ('Café', 'U.S.', 'zebra')], [[3, 4], [5, 6, 7, 6], [0]])


class Decode(unittest.TestCase):
    def test_tree_has_one_root(self):
        arcs = np.array([[9., 0, 1, 0], [9, 8, 0, 0], [0, 0, 5, 0]])
        self.assertEqual(decode.tree(arcs), [0, 1, 2])

    def test_tree_breaks_cycles(self):
        arcs = np.array([[1., 0, 9, 0], [2, 9, 0, 0], [0, 0, 5, 0]])
        self.assertEqual(decode.tree(arcs), [2, 0, 2])

    def test_names(self):
        logits = np.full((4, 9), -9.)
        for w, t in enumerate([1, 2, 0, 6]):
            logits[w, t] = 9
        path = decode.name_path(logits)
        self.assertEqual(decode.names(path)[0], (0, 2, 0))
        raw = 'Muqtada al-Sadr a@b.org'
        spans = text.words(raw)
        self.assertEqual(decode.settle_names([(0, 2, 0), (3, 4, 0), (4, 5, 1)], spans, raw), [(0, 4, 0)])

    def test_row(self):
        scores = np.zeros((4, 9))
        scores[:, :3] = -5
        scores[0, 0], scores[1, 2], scores[2:, 1] = 5, 5, 5
        free = [False] * 4
        self.assertEqual(decode.row_path(scores, np.zeros((4, 4)), 0, free), [1, 3, 2, 2])
        scores[3, 1] = -1
        self.assertEqual(decode.row_path(scores, np.zeros((4, 4)), 0, free), [1, 3, 2, 0])
        kept = decode.held([-1, -1, 0, 0], 0, 4, 1)
        self.assertEqual(decode.row_path(scores, np.zeros((4, 4)), 0, kept), [1, 3, 2, 2])

    def test_claim_keeps_its_own_cue(self):
        got = decode.claim([1, 3, 2, 3, 2], 10, (11, 12), lambda i: True)
        self.assertEqual(got, {'source': [(10, 11)], 'cue': [(11, 12)], 'content': [(12, 13), (14, 15)]})


class Chain(unittest.TestCase):
    """The sums over all paths of a cue's row, against every path written out."""

    def test_log_sum_and_marginals(self):
        torch.manual_seed(1)
        row, n = model.CueRows(8), 3
        row.change.data.normal_()
        emit, step = row.chain(torch.randn(1, n + 1, 9))
        mask = torch.tensor([[True] * n + [False]])
        paths = list(itertools.product(range(4), repeat=n))
        score = [sum(float(emit[0, w, s[w]] + step[0, w, s[w - 1] if w else 0, s[w]]) for w in range(n)) for s in paths]
        total = np.logaddexp.reduce(score)
        self.assertAlmostEqual(float(model.log_sum(emit, step, mask)), total, places=4)
        one, pair = model.marginals(emit, step, mask)
        for w, state in itertools.product(range(n), range(4)):
            want = sum(np.exp(x - total) for s, x in zip(paths, score) if s[w] == state)
            self.assertAlmostEqual(float(one[0, w, state]), want, places=4)
        self.assertEqual(float(one[0, n].abs().sum() + pair[0, n].abs().sum()), 0)

    def test_loss_of_a_certain_teacher_is_the_golds(self):
        torch.manual_seed(2)
        row, gold = model.CueRows(8), torch.tensor([[0, 1, 3, 2, 2]])
        scores, mask = torch.randn(1, 5, 9), torch.ones(1, 5, dtype=torch.bool)
        one = torch.nn.functional.one_hot(gold, 4).float()
        pair = torch.zeros(1, 5, 4, 4)
        for w in range(5):
            pair[0, w, gold[0, w - 1] if w else 0, gold[0, w]] = 1
        self.assertAlmostEqual(float(row.loss(scores, gold, mask)), float(row.soft_loss(scores, one, pair, mask)), places=4)


class File(unittest.TestCase):
    def test_round_trip_and_damage(self):
        with tempfile.TemporaryDirectory() as tmp:
            path = os.path.join(tmp, 'x.rpm')
            size = rpm.write(path, {'a': np.arange(6, dtype='<i4').reshape(2, 3), 'b': b'one\n'})
            self.assertEqual(size, os.path.getsize(path))
            got = rpm.read(path)
            self.assertEqual((got['a'].tolist(), got['b'].tobytes()), ([[0, 1, 2], [3, 4, 5]], b'one\n'))
            with open(path, 'r+b') as f:
                f.seek(-60, os.SEEK_END)
                byte = f.read(1)[0]
                f.seek(-60, os.SEEK_END)
                f.write(bytes([byte ^ 1]))
            self.assertRaises(ValueError, rpm.read, path)


if __name__ == '__main__':
    unittest.main()
