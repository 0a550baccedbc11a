#!/bin/sh
# venv.sh [peers|language] - a throwaway Python environment in bench/.venv with what the benchmarks compare with:
# requirements.txt, and with a name its requirements-NAME.txt too.
set -eu
cd "$(dirname "$0")"
if [ ! -x .venv/bin/python ]; then
    python3 -m venv .venv || { echo "venv.sh: install Debian's python3-venv" >&2; exit 1; }
    .venv/bin/pip install -q --disable-pip-version-check --upgrade pip   # Debian's stumbles over lxml's extras
fi
.venv/bin/pip install -q --disable-pip-version-check -r requirements.txt
[ -z "${1:-}" ] || .venv/bin/pip install -q --disable-pip-version-check -r "requirements-$1.txt"
