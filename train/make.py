"""Makes models/en.rpm, models/en.md and tests/vectors/core.jsonl from ../shared.

    python train/make.py [--minutes 110]
"""
import argparse
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(HERE)
CHECKPOINT = os.path.join(HERE, 'runs', 'en', 'last.pt')
MODEL = os.path.join(TOP, 'models', 'en.rpm')
STEPS = [
    ['fit.py', '--run', 'en', '--minutes', 'MINUTES'],
    ['export.py', CHECKPOINT, MODEL],
    ['vectors.py', MODEL, os.path.join(TOP, 'tests', 'vectors', 'core.jsonl')],
    ['card.py', CHECKPOINT, MODEL, os.path.join(TOP, 'models', 'en.md')],
]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--minutes', default='110', help='of training')
    a = ap.parse_args()
    for name, *rest in STEPS:
        done = subprocess.run([sys.executable, os.path.join(HERE, name)]
                              + [a.minutes if x == 'MINUTES' else x for x in rest])
        if done.returncode:
            raise SystemExit('%s failed' % name)


if __name__ == '__main__':
    main()
