"""From raw text to words, sentences, quotation marks, shapes and word pieces.

Every rule here is carried out again in C (docs/model-format.md, "Text"), so
each is short and exact.  Positions are code points, half open.
"""
import re
import unicodedata

MAX_WORD_PIECES = 8      # a longer word keeps its first eight pieces
MAX_WORD_CHARS = 100     # a longer one is [UNK]

ABBREVIATIONS = frozenset('''mr mrs ms dr rep reps sen sens gov gen col lt sgt
capt cmdr maj st jr sr prof rev hon inc corp co ltd vs jan feb mar apr jun jul
aug sept sep oct nov dec dept fig al etc ave blvd'''.split())

SHAPES = ('none', 'lower', 'title', 'upper', 'capital', 'mixed', 'digits',
          'digit-mixed', 'punctuation', 'other')
QUOTES = ('outside', 'inside', 'mark')

_WORD = re.compile(r"""
    (?:https?://|www\.)[^\s<>"“”]*[\w/]      # an address on the web
  | [\w.+-]+@[\w-]+(?:\.\w+)+                # an e-mail address
  | (?:[^\W\d_]\.){2,}                       # U.S.  p.m.
  | \d+(?:[.,:/]\d+)+                        # 1,000.5  10:30  9/11
  | \w+?(?=n['’]t\b)                         # did | n't
  | n['’]t\b
  | ['’](?:s|re|ve|ll|d|m)\b                 # 's 're
  | \w+?(?=['’](?:s|re|ve|ll|d|m)\b)         # Trump | 's
  | \w+(?:['’]\w+)*                          # O'Brien
  | \.{2,} | -{2,} | '' | `` | [^\w\s]
""", re.X | re.I)


def words(text):
    """Word spans of `text`: list of (start, end)."""
    out = []
    for m in _WORD.finditer(text):
        s, e = m.span()
        known = e - s <= 4 and m.group().lower() in ABBREVIATIONS
        if known and text[e:e + 1] == '.' and text[e:e + 2] != '..':
            e += 1
        if out and s < out[-1][1]:           # the full stop of an abbreviation
            continue
        out.append((s, e))
    return out


def shape(word):
    """Index into SHAPES of one word."""
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return 7 if letters else 6
    if not letters:
        return 8
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 1 if any(c.islower() for c in letters) else 9
    if len(letters) == 1:
        return 4
    if all(upper):
        return 3
    return 2 if upper[0] and not any(upper[1:]) else 5


_MARK = re.compile(r"[“”\"\n]|''|``")


def quoted(text):
    """Spans of `text` within quotation marks, the marks included.

    Marks pair up within a line; one left open runs to the end of its line.
    Single quotes are not counted: they can't be told from apostrophes.
    """
    spans, start, closer = [], None, None
    for m in _MARK.finditer(text):
        c = m.group()
        if c == '\n':
            if start is not None:
                spans.append((start, m.start()))
            start = None
        elif c in ('“', '``'):
            if start is None:
                start, closer = m.start(), '”' if c == '“' else "''"
        elif start is None:
            if c != '”':
                start, closer = m.start(), c
        elif c == '”' or c == closer or closer == "''":
            spans.append((start, m.end()))
            start = None
    if start is not None:
        spans.append((start, len(text)))
    return spans


def quotations(text, spans):
    """Number of the quotation that each word stands in, -1 outside."""
    out, q, k = [], quoted(text), 0
    for s, e in spans:
        while k < len(q) and q[k][1] <= s:
            k += 1
        out.append(k if k < len(q) and q[k][0] <= s else -1)
    return out


def quote_flags(text, spans):
    """Index into QUOTES of each word."""
    mark = ('“', '”', '"', "''", '``')
    return [2 if text[s:e] in mark else int(q >= 0)
            for (s, e), q in zip(spans, quotations(text, spans))]


def line_starts(text, spans):
    """1 for the first word of each line, else 0."""
    out, at = [], 0
    for i, (s, e) in enumerate(spans):
        out.append(1 if i == 0 or '\n' in text[at:s] else 0)
        at = e
    return out


_CLOSERS = frozenset(['”', '"', "''", '’', "'", ')', ']'])


def sentences(text, spans):
    """Sentences as (first word, last word + 1), by rule."""
    out, first, i, n = [], 0, 0, len(spans)
    while i < n:
        j = i + 1
        if text[spans[i][0]:spans[i][1]] in ('.', '!', '?', '…') or text[spans[i][0]] == '.':
            while j < n and spans[j][0] == spans[j - 1][1] and text[spans[j][0]:spans[j][1]] in _CLOSERS:
                j += 1
            end = j == n or (spans[j][0] > spans[j - 1][1] and not text[spans[j][0]].islower())
        else:
            end = j == n
        if end or '\n' in text[spans[j - 1][1]:spans[j][0]]:
            out.append((first, j))
            first = j
        i = j
    return out


def _punctuation(c):
    o = ord(c)
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return True
    return unicodedata.category(c).startswith('P')


def _ideograph(o):
    return 0x3400 <= o <= 0x9fff or 0xf900 <= o <= 0xfaff or 0x20000 <= o <= 0x2fa1f


def _parts(word):
    """Lower-cased parts of a word without marks; each punctuation alone."""
    out, run = [], ''
    for c in unicodedata.normalize('NFD', word.lower()):
        cat = unicodedata.category(c)
        if cat == 'Mn' or cat in ('Cc', 'Cf') or c == '\ufffd':
            continue
        if _punctuation(c) or _ideograph(ord(c)) or c.isspace():
            out += [run] if run else []
            out += [] if c.isspace() else [c]
            run = ''
        else:
            run += c
    return out + ([run] if run else [])


class Pieces:
    """WordPiece over a vocabulary: longest match first, '##' inside a part."""

    def __init__(self, vocabulary):
        """`vocabulary`: list of pieces, its index the id."""
        self.id = {p: i for i, p in enumerate(vocabulary)}
        self.unk, self.cls, self.sep = (self.id[x] for x in ('[UNK]', '[CLS]', '[SEP]'))
        self.seen = {}

    def _part(self, part):
        if len(part) > MAX_WORD_CHARS:
            return [self.unk]
        out, s = [], 0
        while s < len(part):
            e = len(part)
            while e > s and ('##' if s else '') + part[s:e] not in self.id:
                e -= 1
            if e == s:
                return [self.unk]
            out.append(self.id[('##' if s else '') + part[s:e]])
            s = e
        return out

    def word(self, word):
        """Ids of one word's pieces, 1 to MAX_WORD_PIECES of them."""
        got = self.seen.get(word)
        if got is None:
            got = [p for part in _parts(word) for p in self._part(part)]
            got = got[:MAX_WORD_PIECES] or [self.unk]
            self.seen[word] = got
        return got
