#!/bin/sh
# smoke.sh TARGET SEEDS SECONDS - runs one fuzz target from its seeds and examples/. What it finds that is new
# is kept in TARGET.corpus/ for the next run; an input that breaks something, in TARGET.fault-*.
set -eu
target=$1 seeds=$2 seconds=$3
here=$(dirname "$0")
mkdir -p "$target.corpus"
dictionary=
[ ! -f "$seeds.dict" ] || dictionary="-dict=$seeds.dict"
status=0
"$target" -max_total_time="$seconds" -max_len=65536 -timeout=10 -rss_limit_mb=3000 -seed=1 \
    -print_final_stats=1 -verbosity=0 -artifact_prefix="$target.fault-" $dictionary \
    "$target.corpus" "$seeds" "$here/../../examples" || status=$?
# libFuzzer ends with 77 on a fault, which would be a test left out.
[ "$status" = 0 ] || exit 1
