#!/usr/bin/env python3
"""What goes wrong with a ledger has its own words, loses nothing that was there, and ends with exit code 3: a file
that another program holds, a damaged one, a disk that takes no more, a folder that may not be written.

    faults.py PROGRAM
"""
import os
import pathlib
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FAULT = 3


def run(program, *args, **more):
    return subprocess.run([program, *args], capture_output=True, text=True, **more)


def limited():
    """A disk that takes no more: no file may grow beyond this. The signal that comes with it is not wanted."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 19, 1 << 19))


class Faults:
    def __init__(self, program, folder):
        self.program, self.folder, self.wrong = program, pathlib.Path(folder), 0
        self.reports = self.folder / "reports.jsonl"
        made = subprocess.run([sys.executable, ROOT / "bench/ledger_reports.py", "200"], capture_output=True, check=True)
        self.reports.write_bytes(made.stdout)
        self.few = self.folder / "few.jsonl"
        self.few.write_bytes(b"".join(made.stdout.splitlines(True)[:20]))

    def expect(self, what, holds, done=None):
        if not holds:
            self.wrong += 1
            print(f"{what}: {done.returncode if done else ''} {done.stderr.strip() if done else ''}")

    def add(self, name, reports, **more):
        return run(self.program, "add", "-l", str(self.folder / name), "--reports", str(reports), **more)

    def count(self, name):
        return len(run(self.program, "export", "-l", str(self.folder / name)).stdout.splitlines())

    def locked(self):
        self.add("locked", self.few)
        other = sqlite3.connect(self.folder / "locked", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        done = self.add("locked", self.reports)
        self.expect("locked", done.returncode == FAULT and "another program is writing" in done.stderr, done)
        asked = run(self.program, "claims", "-l", str(self.folder / "locked"))
        self.expect("locked, asked", asked.returncode == 0 and asked.stdout, asked)
        other.execute("ROLLBACK")
        other.close()
        self.expect("unlocked", self.add("locked", self.reports).returncode == 0)

    def full(self):
        done = self.add("full", self.reports, preexec_fn=limited)
        self.expect("full disk", done.returncode == FAULT and "disk" in done.stderr, done)
        before = self.count("full")
        self.expect("full disk, what was added", 0 < before < 200)
        done = self.add("full", self.reports)
        self.expect("room again", done.returncode == 0 and self.count("full") == 200, done)

    def damaged(self):
        self.add("damaged", self.reports)
        path = self.folder / "damaged"
        size = path.stat().st_size
        with open(path, "r+b") as f:
            for at in range(4096 * 8, size, 4096 * 7):
                f.seek(at)
                f.write(b"\xa5" * 2048)
        done = run(self.program, "check", "-l", str(path))
        self.expect("damaged, checked", done.returncode == FAULT and done.stderr, done)
        done = self.add("damaged", self.few)
        self.expect("damaged, added to", done.returncode in (0, FAULT), done)
        with open(path, "r+b") as f:
            f.truncate(size // 3)
        done = run(self.program, "claims", "-l", str(path), "-f", "jsonl")
        self.expect("cut", done.returncode in (0, FAULT) and done.returncode >= 0, done)

    def unwritable(self):
        self.add("kept", self.few)
        os.chmod(self.folder / "kept", 0o444)
        if os.access(self.folder / "kept", os.W_OK):  # root may write anything
            return
        done = self.add("kept", self.reports)
        self.expect("read-only", done.returncode == FAULT and "written" in done.stderr, done)

    def half_written(self):
        """A copy taken in the middle of a writer's transaction, with its journal, as a kill leaves them."""
        self.add("before", self.few)
        other = sqlite3.connect(self.folder / "before", isolation_level=None)
        other.execute("PRAGMA journal_mode=DELETE")
        other.execute("PRAGMA cache_size=1")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE report SET json=randomblob(20000)")
        for end in ("", "-journal"):
            shutil.copy(f"{self.folder}/before{end}", f"{self.folder}/half{end}")
        other.execute("ROLLBACK")
        other.close()
        done = run(self.program, "check", "-l", str(self.folder / "half"))
        self.expect("half written", done.returncode == 0 and self.count("half") == 20, done)

    def absent(self):
        done = run(self.program, "claims", "-l", str(self.folder / "nothing"))
        self.expect("absent", done.returncode == FAULT and "no ledger there" in done.stderr, done)
        done = self.add("no/such/folder", self.few)
        self.expect("no folder", done.returncode == FAULT and "cannot be opened" in done.stderr, done)


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        faults = Faults(program, folder)
        for test in (faults.locked, faults.full, faults.damaged, faults.unwritable, faults.half_written,
                     faults.absent):
            test()
    print(f"faults: {faults.wrong} wrong")
    return 1 if faults.wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
