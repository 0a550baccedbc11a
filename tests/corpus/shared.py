"""shared.py - where the development sets are, and the pages of the article set unpacked once.

The sets lie in $REPORTEDLY_SHARED, or in ../shared beside the checkout; no part of them is in the project.
"""
import fcntl
import os
import pathlib
import sys
import tarfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CACHE = ROOT / ".cache"
SKIPPED = 77   # what a test exits with that could not run


def examples():
    """The pages of examples/, in the order of their names."""
    return sorted(p for p in (ROOT / "examples").iterdir() if p.suffix in (".html", ".txt"))


def folder():
    """The sets' folder, or None if there is none."""
    named = os.environ.get("REPORTEDLY_SHARED")
    path = pathlib.Path(named) if named else ROOT.parent / "shared"
    return path if (path / "articles").is_dir() else None


def required():
    return bool(os.environ.get("REPORTEDLY_REQUIRE_SHARED"))


def folder_or_leave(what):
    """The sets' folder; without one says what is left out and ends the test as skipped, or as failed where
    $REPORTEDLY_REQUIRE_SHARED asks for them."""
    path = folder()
    if not path:
        print(f"{what}: left out, for there is no ../shared (or $REPORTEDLY_SHARED)")
        sys.exit(1 if required() else SKIPPED)
    return path


def pages(shared):
    """A folder with all pages of the article set (402 MB), unpacked at the first call and kept. Tests that
    run side by side wait for the one that unpacks."""
    out = CACHE / "pages"
    out.mkdir(parents=True, exist_ok=True)
    with open(CACHE / "pages.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (out / ".complete").exists():
            unpack(shared / "articles/pages.tar.xz", out)
    return out


def unpack(archive, out):
    with tarfile.open(archive) as tar:
        for member in tar:
            if member.isfile():
                (out / pathlib.PurePath(member.name).name).write_bytes(tar.extractfile(member).read())
    (out / ".complete").touch()
