#!/usr/bin/env python3
"""A ledger on a PostgreSQL server, which the test starts: it must answer as one in a file does, whoever writes to it.

    on_server.py PROGRAM TEST_LEDGER [--kills N] [--seed S]

unit     the tests of tests/unit/test_ledger.c
answers  a file and a database of the same reports answer the same, byte for byte
writers  several who add at once make the ledger that one makes who adds in the order that came of it
faults   what goes wrong has its own words, and exit code 3
kills    N times a writer is killed, or its connection, or the server, at any moment: nothing that was acknowledged is
         lost, and the ledger goes on where it stopped
"""
import argparse
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

import server as servers
from answers import answers, differences, run

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FAULT = 3
WRITERS = 4


class Tests:
    def __init__(self, args, folder, server):
        self.program, self.args, self.folder, self.server = args.program, args, pathlib.Path(folder), server
        self.wrong = 0
        self.lines = subprocess.run([sys.executable, ROOT / "bench/ledger_reports.py", "96"], capture_output=True,
                                    check=True).stdout.splitlines(True)

    def expect(self, what, holds, done=None):
        if not holds:
            self.wrong += 1
            print(f"{what}: {f'{done.returncode} {done.stderr.strip()}' if done else 'wrong'}")

    def file_of(self, name, lines):
        (self.folder / name).write_bytes(b"".join(lines))
        return self.folder / name

    def add(self, ledger, reports, **more):
        return run(self.program, "add", "-l", ledger, "--reports", reports, **more)

    def unit(self):
        ledgers = [self.server.ledger("unit_one"), self.server.ledger("unit_other")]
        done = subprocess.run([self.args.test_ledger, *ledgers], cwd=self.folder, capture_output=True, text=True)
        self.expect(f"unit: {done.stdout}", done.returncode == 0, done)

    def answers(self):
        reports, url, path = self.file_of("some.jsonl", self.lines), self.server.ledger("answers"), self.folder / "answers"
        for ledger in (url, path):
            done = self.add(ledger, reports)
            self.expect("answers, adding", done.returncode == 0, done)
        self.expect("answers", not differences(answers(self.program, path), answers(self.program, url)))
        done = self.add(url, reports)
        self.expect("answers, added again", "0 added" in done.stderr and "96 there already" in done.stderr, done)
        copy = self.server.ledger("copy")
        exported = self.file_of("exported.jsonl", [run(self.program, "export", "-l", url).stdout.encode()])
        self.expect("copy", self.add(copy, exported).returncode == 0)
        self.expect("copy, answers", run(self.program, "export", "--stories", "-l", copy).stdout ==
                    run(self.program, "export", "--stories", "-l", path).stdout)

    def writers(self):
        url, path = self.server.ledger("writers"), self.folder / "writers"
        parts = [self.file_of(f"part{i}.jsonl", self.lines[i::WRITERS]) for i in range(WRITERS)]
        adding = [subprocess.Popen([self.program, "add", "-l", url, "--reports", p], stderr=subprocess.PIPE, text=True) for p in parts]
        ended = [(child.communicate()[1], child.returncode) for child in adding]
        self.expect(f"writers: {ended}", all(code == 0 for _, code in ended))
        in_order = run(self.program, "export", "-l", url).stdout.encode().splitlines(True)
        self.expect("writers, what was added", sorted(in_order) == sorted(self.lines))
        self.add(path, self.file_of("in_order.jsonl", in_order))
        self.expect("writers, answers", not differences(answers(self.program, path), answers(self.program, url)))

    def deadlock(self):
        """Another program takes what we need, and then what we have: the server finds it when we have waited a second,
        ends our transaction, and it is tried again."""
        url, few = self.server.ledger("deadlock"), self.file_of("few.jsonl", self.lines[:12])
        self.add(url, self.file_of("first.jsonl", self.lines[:1]))
        lock = "SELECT pg_advisory_xact_lock(1381004364, oid::int) FROM pg_namespace WHERE nspname = 'public'"
        other = threading.Thread(target=self.server.sql, args=(
            "deadlock", f"BEGIN; SET deadlock_timeout='20s'; LOCK TABLE claim; SELECT pg_sleep(0.6); {lock}; COMMIT"))
        other.start()
        time.sleep(0.3)
        done = self.add(url, few)
        other.join()
        log = (self.server.folder / "log").read_text(errors="replace")
        self.expect("deadlock", done.returncode == 0 and "11 added" in done.stderr, done)
        self.expect("deadlock, was there one", "deadlock detected" in log)

    def refused(self, what, ledger, words, command="claims", code=FAULT, env=None):
        done = run(self.program, command, "-l", ledger, env={**os.environ, **(env or {})})
        self.expect(what, done.returncode == code and words in done.stderr and "sesame" not in done.stderr, done)

    def faults(self):
        server, few = self.server, self.file_of("few.jsonl", self.lines[:12])
        url = server.ledger("faults")
        self.refused("empty", url, "an empty database")
        self.add(url, few)
        self.refused("no server", "postgresql:///a?host=/nowhere/at/all", "no server answers")
        self.refused("no database", server.url("nothing"), "no such database")
        self.refused("no user", server.url("faults", "stranger"), "no such database or user")
        self.refused("no name", "postgresql://[::1/a", "reportedly:")
        self.refused("password in what is told", f"postgresql://desk:sesame@/nothing?host={server.folder}", "desk:*@/nothing")
        self.refused("and in a parameter", f"postgresql:///nothing?user=desk&password=sesame&host={server.folder}", "password=*&")
        server.sql("postgres", "CREATE DATABASE shop")
        server.sql("shop", "CREATE TABLE report(id int)")
        self.refused("another program's", server.url("shop"), "another program")
        server.sql("postgres", "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
        self.refused("another encoding", server.url("latin"), "LATIN1")
        self.refused("no schema", url + "&options=-csearch_path%3Dnone", "names no schema")
        server.sql("faults", "UPDATE reportedly_ledger SET version = version + 98")
        self.refused("newer", url, "newer Reportedly (version ")
        server.sql("faults", "UPDATE reportedly_ledger SET version = version - 98")
        self.fault_halfway(url)
        self.faults_of_users(url, few)
        self.faults_of_rows(url)

    def fault_halfway(self, url):
        """A row that was sent without waiting for its answer is refused: nothing of its report stays, and the next try
        adds it."""
        more = self.file_of("halfway.jsonl", self.lines[20:24])
        count = lambda: int(self.server.sql("faults", "SELECT count(*) FROM report"))
        before = count()
        self.server.sql("faults", "ALTER TABLE posting ADD CONSTRAINT none CHECK (weight < 0) NOT VALID")
        done = self.add(url, more)
        self.expect("halfway", done.returncode == FAULT and 'constraint "none"' in done.stderr and count() == before, done)
        self.server.sql("faults", "ALTER TABLE posting DROP CONSTRAINT none")
        done = self.add(url, more)
        self.expect("halfway, again", done.returncode == 0 and count() == before + 4, done)

    def faults_of_users(self, url, few):
        server = self.server
        server.sql("faults", "CREATE ROLE reader LOGIN PASSWORD 'sesame'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
        as_reader = server.url("faults", "reader")
        asked = run(self.program, "claims", "-l", as_reader, "-f", "jsonl")
        self.expect("a reader", asked.returncode == 0 and asked.stdout, asked)
        done = self.add(as_reader, self.file_of("more.jsonl", self.lines[12:20]))
        self.expect("a reader adds", done.returncode == FAULT and "this user may not" in done.stderr, done)
        hba = server.data / "pg_hba.conf"
        was = hba.read_text()
        hba.write_text("local all reader scram-sha-256\n" + was)
        server.sql("postgres", "SELECT pg_reload_conf()")
        time.sleep(0.3)
        self.refused("no password", as_reader, "asks for a password", env={"PGPASSFILE": "/dev/null"})
        self.refused("wrong password", as_reader, "the password is wrong", env={"PGPASSWORD": "open"})
        asked = run(self.program, "claims", "-l", as_reader, env={**os.environ, "PGPASSWORD": "sesame"})
        self.expect("right password", asked.returncode == 0, asked)
        hba.write_text(was)
        server.sql("postgres", "SELECT pg_reload_conf()")

    def faults_of_rows(self, url):
        server = self.server
        done = run(self.program, "check", "-l", url)
        self.expect("sound", done.returncode == 0 and done.stdout == "sound\n", done)
        server.sql("faults", "UPDATE report SET json='\\x00' WHERE id=2; UPDATE story SET reports=9 WHERE id=1;"
                             "DELETE FROM dispute; DELETE FROM figure WHERE id=(SELECT max(id) FROM figure)")
        done = run(self.program, "check", "-l", url)
        self.expect("unsound", done.returncode == FAULT and "R2: its report cannot be read" in done.stderr and
                    "T1: 9 reports are written down" in done.stderr and "the ledger" in done.stderr, done)
        server.sql("faults", "DROP TABLE claim CASCADE")
        self.refused("a table is gone", url, "no whole ledger")

    def acknowledged(self, url, reports, kill, wait, begun):
        """Adds, and after about wait seconds, begun: from its first line on, kill(child) happens: the files of those that
        were told of."""
        with subprocess.Popen([self.program, "add", "-v", "-l", url, "--reports", reports], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL) as child:
            first = child.stdout.readline() if begun else b""
            time.sleep(wait)
            kill(child)
            told = (first + child.stdout.read()).decode().split("\n")[:-1]
        return {line.split("\t")[3] for line in told if line.count("\t") == 3}

    def kills(self):
        n, rng, told, unsound = self.args.kills, random.Random(self.args.seed), set(), 0
        made = subprocess.run([sys.executable, ROOT / "bench/ledger_reports.py", str(80 + 5 * n)], capture_output=True, check=True)
        reports, url = self.file_of("long.jsonl", [made.stdout]), self.server.ledger("kills")
        ways = [lambda child: child.send_signal(signal.SIGKILL)] * 8 + [
            lambda child: self.server.sql("kills", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE"
                                                   " application_name = 'reportedly'", check=False),
            lambda child: self.server.crash()]
        for i in range(n):
            told |= self.acknowledged(url, reports, rng.choice(ways), rng.uniform(0.005, 0.25), i % 2 == 0)
            check = run(self.program, "check", "-l", url)
            if check.returncode and "empty database" not in check.stderr:
                unsound += 1
                print(check.stderr.strip())
        there = {json.loads(line)["input"]["file"] for line in run(self.program, "export", "-l", url).stdout.splitlines()}
        done = self.add(url, reports)
        same = run(self.program, "export", "-l", url).stdout.encode() == made.stdout
        print(f"kills: {n}, {len(told)} reports acknowledged, {len(told - there)} lost, {unsound} times unsound, "
              f"{'the same' if same else 'ANOTHER'} ledger in the end")
        self.expect("kills", told and told <= there and not unsound and same and done.returncode == 0, done)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("test_ledger")
    ap.add_argument("--kills", type=int, default=12)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--only", action="append", help="this one of them")
    args = ap.parse_args()
    args.program, args.test_ledger = os.path.abspath(args.program), os.path.abspath(args.test_ledger)
    folder = servers.binaries_or_leave("ledger on a server")
    with tempfile.TemporaryDirectory() as work, servers.Server(folder) as server:
        tests = Tests(args, work, server)
        for name in args.only or ("unit", "answers", "writers", "deadlock", "faults", "kills"):
            began = time.monotonic()
            getattr(tests, name)()
            print(f"{name}: {time.monotonic() - began:.1f} s", flush=True)
    print(f"on a server: {tests.wrong} wrong")
    return 1 if tests.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
