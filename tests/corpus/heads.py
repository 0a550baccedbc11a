#!/usr/bin/env python3
"""Has the language core read texts whose words are given, and writes what the scorers of ../shared read.

  heads.py CORE_DUMP MODEL GOLD.conllu[.xz] > SYSTEM.conllu     parts of speech, heads and relations
  heads.py CORE_DUMP MODEL GOLD.jsonl[.xz] > SYSTEM.jsonl       names: PER, ORG, LOC and GROUP

Of the gold only the text's words and ends of sentences are used, and where a document begins: sentences of one are
read together, as in an article. A line of names knows its document by its id without the last number.
"""
import json
import lzma
import subprocess
import sys

KINDS = {"person": "PER", "organisation": "ORG", "place": "LOC", "group": "GROUP"}


def lines_of(path):
    with (lzma.open if str(path).endswith(".xz") else open)(path, "rt", encoding="utf-8") as f:
        return f.read().split("\n")


class Document:
    """Sentences joined by a space; words as spans of bytes."""

    def __init__(self):
        self.text, self.words, self.sentences = b"", [], []

    def add(self, text, words):
        """text with its words as spans of code points."""
        first, base = len(self.words), len(self.text)
        for start, end in words:
            at = base + len(text[:start].encode())
            self.words.append([at, at + len(text[start:end].encode())])
        self.sentences.append([first, len(self.words)])
        self.text += text.encode() + b" "


def read(core_dump, model, documents):
    """What the core reads of each document."""
    asked = "".join(json.dumps({"id": str(i), "text": d.text.decode(), "words": d.words, "sentences": d.sentences}) + "\n"
                    for i, d in enumerate(documents))
    run = subprocess.run([core_dump, model], input=asked, capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    return [json.loads(line) for line in run.stdout.splitlines()]


# --- CoNLL-U ---

def words_of(rows):
    """A sentence's text and the spans of its words, from its rows of ten columns."""
    glued, inside, text, spans = {}, 0, "", []
    for c in rows:
        no_space = "SpaceAfter=No" in c[9].split("|")
        if "-" in c[0]:   # a token of several words: they stand together, and what follows is told here
            first, inside = map(int, c[0].split("-"))
            glued.update({i: True for i in range(first, inside)})
            glued[inside] = no_space
        elif c[0].isdigit() and int(c[0]) > inside:
            glued[int(c[0])] = no_space
    for c in rows:
        if c[0].isdigit():
            spans.append((len(text), len(text) + len(c[1])))
            text += c[1] + ("" if glued[int(c[0])] else " ")
    return text.rstrip(" "), spans


def syntax(core_dump, model, lines):
    """The same lines with UPOS, HEAD and DEPREL as the core has them."""
    documents, rows = [], []
    for line in lines:
        if line.startswith("# newdoc") or not documents:
            documents.append(Document())
        if line and line[0] != "#":
            rows.append(line.split("\t"))
        elif not line and rows:
            documents[-1].add(*words_of(rows))
            rows = []
    documents = [d for d in documents if d.words]
    found = iter([word for r in read(core_dump, model, documents) for word in r["words"]])
    for line in lines:
        c = line.split("\t")
        if c[0].isdigit():
            c[3], c[6], c[7] = map(str, next(found))
        yield "\t".join(c)


# --- names ---

def names(core_dump, model, lines):
    """A line a sentence: {"id", "entities"}."""
    sentences, groups = [json.loads(line) for line in lines if line], {}
    for s in sentences:
        groups.setdefault(s["id"].rsplit("-", 1)[0], []).append(s)
    documents = []
    for group in groups.values():
        documents.append(Document())
        for s in group:
            documents[-1].add(s["text"], s["tokens"])
    for group, d, r in zip(groups.values(), documents, read(core_dump, model, documents)):
        start = {w[0]: i for i, w in enumerate(d.words)}
        end = {w[1]: i for i, w in enumerate(d.words)}
        for s, (first, last) in zip(group, d.sentences):
            found = [(start[a] - first, end[b] - first, kind) for a, b, kind in r["names"] if first <= start[a] < last]
            yield json.dumps({"id": s["id"], "entities": [
                {"start": s["tokens"][a][0], "end": s["tokens"][b][1], "type": KINDS[kind]} for a, b, kind in found]})


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    core_dump, model, gold = sys.argv[1:]
    convert = syntax if ".conllu" in gold else names
    print(*convert(core_dump, model, lines_of(gold)), sep="\n", end="" if convert is syntax else "\n")


if __name__ == "__main__":
    main()
