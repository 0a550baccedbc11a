"""Makes models/en.rpm, models/en.md and tests/vectors/core.jsonl from ../shared.

    python train/make.py [--minutes 110]                            # two cores
    python train/make.py --teacher mpnet.safetensors                # a GPU

With --teacher, weights of MPNet's base size, two teachers are trained on them first,
and the core learns from these too: the way the model that is shipped was made.
"""
import argparse
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(HERE)
RUNS = os.path.join(HERE, 'runs')
CHECKPOINT = os.path.join(RUNS, 'en', 'last.pt')
MODEL = os.path.join(TOP, 'models', 'en.rpm')
TEACHERS = 'teacher1', 'teacher2'
TEACHER_MINUTES, TAUGHT_MINUTES = '2.2', '9'
GPU = ['--device', 'cuda', '--loaders', '3']


def teaching(file):
    """Steps of the way with teachers that start from the weights in `file`."""
    for seed, name in enumerate(TEACHERS, 1):
        yield ['fit.py', '--run', name, '--size', 'mpnet', '--start', file, '--batch', '4096',
               '--minutes', TEACHER_MINUTES, '--seed', str(seed), *GPU]
    yield ['fit.py', '--run', 'en', '--batch', '6144', '--minutes', TAUGHT_MINUTES, *GPU,
           '--teachers', *(os.path.join(RUNS, name, 'last.pt') for name in TEACHERS)]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--minutes', default='110', help='of training, without teachers')
    ap.add_argument('--teacher', help='weights that teachers start from')
    a = ap.parse_args()
    steps = list(teaching(a.teacher)) if a.teacher else [['fit.py', '--run', 'en', '--minutes', a.minutes]]
    steps += [['export.py', CHECKPOINT, MODEL],
              ['vectors.py', MODEL, os.path.join(TOP, 'tests', 'vectors', 'core.jsonl')],
              ['card.py', CHECKPOINT, MODEL, os.path.join(TOP, 'models', 'en.md')]]
    for name, *rest in steps:
        if subprocess.run([sys.executable, os.path.join(HERE, name), *rest]).returncode:
            raise SystemExit('%s failed' % name)


if __name__ == '__main__':
    main()
