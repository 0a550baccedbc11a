#!/bin/sh
# run.sh MINUTES - builds the fuzz targets and runs each in turn, by hand and for longer than the tests do.
set -eu
cd "$(dirname "$0")/../.."
minutes=${1:-10}
[ -f build-asan/build.ninja ] || CC=clang meson setup build-asan --buildtype=debugoptimized -Dwerror=true \
    -Db_sanitize=address,undefined -Db_lundef=false -Dfuzz=true
ninja -C build-asan
for source in tests/fuzz/fuzz_*.c; do
    name=$(basename "$source" .c)
    seeds=tests/fuzz/seeds/${name#fuzz_}
    echo "== $name, $minutes minutes"
    tests/fuzz/smoke.sh "build-asan/tests/fuzz/$name" "$seeds" $((minutes * 60))
done
