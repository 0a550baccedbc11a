"""Scores a checkpoint on the dev splits with the scorers of ../shared.

    python evaluate.py runs/en/last.pt|../models/en.rpm [--sample 3] [--int8] [--only attribution]

--sample N takes every N-th document.  Prints one line a figure.
"""
import argparse
import json
import lzma
import os
import subprocess
import sys
import tempfile

import torch

import data
import decode
import export
import fit
import infer
import quantise
import text
from model import Core, Size


def shared_score(room, gold, rows, *options):
    """Runs ../shared/ROOM/score.py on written predictions; its JSON answer."""
    with tempfile.TemporaryDirectory() as tmp:
        files = []
        for name, lines in (('gold', gold), ('system', rows)):
            files.append(os.path.join(tmp, name))
            with open(files[-1], 'w', encoding='utf8') as f:
                f.writelines(lines)
        done = subprocess.run([sys.executable, data.path(room, 'score.py'), *files, '--json', *options],
                              capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def attribution(core, pieces, sample, constants):
    docs = data.attribution(pieces, 'dev')[::sample]
    gold = [json.dumps(d) + '\n' for d in data.read_jsonl(data.path('attribution', 'polnear-dev.jsonl.xz'))[::sample]]
    rows = [json.dumps({'id': d.id, 'claims': infer.claims(core, d, w, constants)}) + '\n'
            for d, w in zip(docs, infer.encode(core, docs, pieces))]
    r = shared_score('attribution', gold, rows, '--by', 'direct')
    m = r['attribution']['metrics']
    out = {k: m[k]['f1'] for k in ('claim soft', 'claim exact', 'content soft', 'content exact', 'source soft', 'cue soft')}
    out['claim soft P'], out['claim soft R'] = m['claim soft']['p'], m['claim soft']['r']
    for kind, t in r['by'].items():
        out['claim soft, ' + kind] = t['metrics']['claim soft']['f1']
    for role, t in r['span_exact'].items():
        out['span exact, ' + role] = t['f1']
    return out


def gold_conllu(corpus, ids):
    """Text of the dev file cut to the sentences of `ids`, by sentence."""
    with lzma.open(data.path('syntax', corpus + '-dev.conllu.xz'), 'rt', encoding='utf8') as f:
        blocks = f.read().strip('\n').split('\n\n')
    keep = set(ids)
    return [b + '\n\n' for b in blocks
            if next(x for x in b.split('\n') if x.startswith('# sent_id')).split('=', 1)[1].strip() in keep]


def syntax(core, pieces, sample, corpus):
    docs = data.syntax(pieces, corpus, 'dev')[::sample]
    rows = {}
    for d, w in zip(docs, infer.encode(core, docs, pieces)):
        upos, head, rel = infer.parse(core, w, d)
        for k, (a, b) in enumerate(d.sents):
            rows[d.ids[k]] = [(data.UPOS[upos[i]], 0 if head[i] < 0 else head[i] - a + 1,
                               data.RELATIONS[rel[i]]) for i in range(a, b)]
    gold, system = gold_conllu(corpus, rows), []
    for block in gold:
        lines = block.strip('\n').split('\n')
        name = next(x for x in lines if x.startswith('# sent_id')).split('=', 1)[1].strip()
        made = iter(rows[name])
        for line in lines:
            c = line.split('\t')
            if c[0].isdigit():
                u, h, r = next(made)
                c[3], c[6], c[7] = u, str(h), r
            system.append('\t'.join(c) + '\n')
        system.append('\n')
    r = shared_score('syntax', gold, system)
    return {corpus + ' ' + k: r[k]['f1'] / 100 for k in ('upos', 'uas', 'las')}


def names(core, pieces, sample, file, kinds, mapping):
    docs = data.names(pieces, file)[::sample]
    texts = {}
    for s in data.read_jsonl(data.path('names', file)):
        texts[s['id']] = s
    gold, rows = [], []
    for d, w in zip(docs, infer.encode(core, docs, pieces)):
        found = infer.names(core, w, d)
        for (a, b), name in zip(d.sents, d.ids):
            s = texts[name]
            gold.append(json.dumps(s) + '\n')
            rows.append(json.dumps({'id': name, 'entities': [
                {'start': s['tokens'][x - a][0], 'end': s['tokens'][y - a - 1][1], 'type': kinds[k]}
                for x, y, k in found if a <= x < b and k in kinds]}) + '\n')
    r = shared_score('names', gold, rows, '--map', mapping)
    return {'names %s %s' % (file.split('.')[0], k): r[k]['f1'] / 100 for k in ('micro', 'spans')}


IOB = {0: 'PER', 1: 'ORG', 2: 'LOC'}
TASKS = {
    'attribution': lambda c, p, n, k: attribution(c, p, n, k),
    'ewt': lambda c, p, n, k: syntax(c, p, n, 'ewt'),
    'gum': lambda c, p, n, k: syntax(c, p, n, 'gum'),
    'uner': lambda c, p, n, k: names(c, p, n, 'uner-ewt-dev.jsonl.xz', IOB, 'iob'),
    'gum-names': lambda c, p, n, k: names(c, p, n, 'gum-dev.jsonl.xz', IOB, 'gum'),
}


def load(path):
    """(Core, Pieces, constants) of a checkpoint or a model file."""
    if path.endswith('.rpm'):
        return export.load(path)
    pieces = text.Pieces(fit.vocabulary())
    old = torch.load(path, weights_only=True, map_location='cpu')
    core = Core(len(pieces.id), Size(*old['size']))
    core.load_state_dict(export.calibrated(old['core']))
    return core.eval(), pieces, decode.CONSTANTS


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('checkpoint')
    ap.add_argument('--sample', type=int, default=1)
    ap.add_argument('--only', choices=sorted(TASKS), nargs='*')
    ap.add_argument('--int8', action='store_true')
    ap.add_argument('--threads', type=int, default=2)
    ap.add_argument('--set', nargs='*', default=[], metavar='NAME=VALUE', help='decoding constants')
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    core, pieces, constants = load(a.checkpoint)
    if a.int8:
        quantise.quantise(core)
    constants = {**constants, **{k: float(v) for k, v in (x.split('=') for x in a.set)}}
    for task in a.only or TASKS:
        for k, v in TASKS[task](core, pieces, a.sample, constants).items():
            print('%-36s %.4f' % (k, v), flush=True)


if __name__ == '__main__':
    main()
