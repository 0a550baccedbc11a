#!/bin/sh
# install-deps.sh - the Debian packages that building and testing Reportedly take: names those that are
# missing, and installs them. Root (or sudo) is asked for only then; where all are there, it does nothing.
# On another system it names what to install, and goes on.
set -eu

build="gcc libc6-dev meson ninja-build pkg-config python3"
libraries="nettle-dev libutf8proc-dev libcurl4-gnutls-dev libexpat1-dev libisal-dev libmicrohttpd-dev libsqlite3-dev libpq-dev libzstd-dev libbrotli-dev"
tests="g++ clang libclang-rt-14-dev libjansson-dev libgumbo-dev postgresql man-db groff-base cmark python3-jsonschema chromium"
# The desk is tested in Chromium, by node; a node from elsewhere may bring its npm, and Debian's then cannot be installed.
command -v node >/dev/null || tests="$tests nodejs"
command -v npm >/dev/null || tests="$tests npm"

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is no Debian system. Reportedly needs, by their Debian 12 names:" $build $libraries
    echo "and for its tests:" $tests
    exit 0
fi

missing=
for package in $build $libraries $tests; do
    state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [ "$state" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "Installing what is missing of Reportedly's Debian packages:$missing"
root=
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Run this as root, or install sudo: apt-get install$missing" >&2; exit 1; }
    root=sudo
fi
$root apt-get update -qq
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
