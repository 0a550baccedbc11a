#!/usr/bin/env python3
"""How fast the desk answers on a large ledger, and whether it stays so with many readers while a program adds.

    desk.py PROGRAM [--reports N] [--readers N] [--seconds S] [--ledger FILE] [--write]

The ledger is made of 4,000 reports of bench/ledger_reports.py, added as `add` does, and copies of their rows with other
ids and times until there are N (100,000): what reading costs, it costs on these, and they are there in a minute. What
similar reports are found by is not copied: adding goes on as in a ledger of 4,000. --ledger keeps it for the next run.

Alone: each kind of page 200 times over one connection. Load: READERS connections (50), each a page a second of its own
choice, for SECONDS (60), while `add` runs without a pause. An answer of neither 200 nor 404 (an id may be of nothing)
is an error, as is none. --write puts the figures into bench/desk.md.
"""
import argparse
import http.client
import multiprocessing
import os
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/desk"))
from server import desk

BASE = 4000
PAUSE = 1.0
# Columns that hold ids of other tables' rows, which move with them.
IDS = {"story": {"id": "story", "joined": "story"},
       "report": {"id": "report", "account": "report", "story": "story", "before": "report"},
       "source": {"id": "source", "story": "story", "body": "source"},
       "claim": {"id": "claim", "report": "report", "source": "source", "within": "claim", "was": "claim"},
       "verification": {"claim": "claim"},
       "silence": {"id": "silence", "report": "report", "source": "source"},
       "quantity": {"id": "quantity", "story": "story"},
       "figure": {"id": "figure", "report": "report", "claim": "claim", "source": "source", "quantity": "quantity",
                  "part_of": "figure", "named": "source"},
       "dispute": {"id": "dispute", "story": "story", "quantity": "quantity", "a_claim": "claim", "a_figure": "figure",
                   "b_claim": "claim", "b_figure": "figure", "b_silence": "silence"}}
TIMES = {("story", "first"), ("story", "last"), ("report", "at")}


def generate(n, seed):
    return [sys.executable, str(ROOT / "bench/ledger_reports.py"), str(n), "--seed", str(seed)]


def multiply(path, copies):
    db = sqlite3.connect(path)
    db.execute("PRAGMA synchronous=OFF")
    last = {t: db.execute(f"SELECT coalesce(max(id), 0) FROM {t}").fetchone()[0] for t in IDS if t != "verification"}
    for k in range(1, copies):
        for table, ids in IDS.items():
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            values = []
            for c in columns:
                if c in ids:
                    values.append(f"{c} + {k * last[ids[c]]}")
                elif (table, c) in TIMES:
                    values.append(f"{c} + {k * 24500}")
                elif (table, c) == ("report", "key"):
                    values.append("randomblob(32)")
                elif (table, c) == ("report", "url"):
                    values.append(f"url || '?{k}'")
                else:
                    values.append(c)
            of = "claim" if table == "verification" else "id"
            most = last["claim" if table == "verification" else table]
            db.execute(f"INSERT INTO {table}({','.join(columns)}) SELECT {','.join(values)} FROM {table} WHERE {of} <= {most}")
        db.commit()
    db.execute(f"INSERT INTO claim_words(rowid, who, content) SELECT id, who, content FROM claim WHERE id > {last['claim']}")
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def make(program, path, reports):
    base = min(reports, BASE)
    made = subprocess.Popen(generate(base, 1), stdout=subprocess.PIPE)
    subprocess.run([program, "add", "-l", path, "--reports", "-"], stdin=made.stdout, check=True, stderr=subprocess.DEVNULL)
    made.wait()
    multiply(path, max(1, reports // base))


class Client:
    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.host = {"Host": f"localhost:{port}", "Accept-Encoding": "gzip"}

    def get(self, path):
        """Milliseconds, bytes and the status."""
        begin = time.perf_counter()
        self.connection.request("GET", path, headers=self.host)
        answer = self.connection.getresponse()
        body = answer.read()
        return (time.perf_counter() - begin) * 1000, len(body), answer.status


def pages(rng, reports):
    """An address of each kind."""
    word = rng.choice(["killed", "blame", "gates", "signals", "council road", "mayor", "ministry"])
    number = lambda most: rng.randint(1, most)
    return {"front": "/index.json", "front, later": f"/index.json?skip={50 * number(20)}",
            "story": f"/stories/T{number(reports // 5)}.json", "report": f"/reports/R{number(reports)}.json",
            "source": f"/sources/S{number(reports // 4)}.json", "claim": f"/claims/C{number(reports)}.json",
            "search": f"/search.json?q={word.replace(' ', '+')}&stance=deny", "search, common": "/search.json?q=killed",
            "shell": "/", "style": "/assets/desk.css"}


def quantiles(times):
    times = sorted(times)
    at = lambda q: times[min(len(times) - 1, int(q * len(times)))]
    return at(0.5), at(0.99), times[-1]


def cpu_ms(pid):
    """What the server has used of the processor, which a busy machine does not change."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def alone(port, reports, rounds):
    rng, client = random.Random(1), Client(port)
    times, sizes, errors = {}, {}, 0
    for _ in range(rounds):
        for kind, path in pages(rng, reports).items():
            ms, size, status = client.get(path)
            times.setdefault(kind, []).append(ms)
            sizes[kind] = max(sizes.get(kind, 0), size)
            errors += status not in (200, 404)  # an id may be of nothing
    return times, sizes, errors


def read(port, reports, seed, until, found):
    rng, client, times, errors = random.Random(seed), Client(port), [], 0
    while time.time() < until:
        path = rng.choice(list(pages(rng, reports).values()))
        try:
            ms, _, status = client.get(path)
            times.append(ms)
            errors += status not in (200, 404)
        except OSError:
            errors += 1
            client = Client(port)
        time.sleep(PAUSE * rng.uniform(0.5, 1.5))
    found.append((times, errors))


def readers(port, reports, first, n, until, queue):
    found = []
    threads = [threading.Thread(target=read, args=(port, reports, first + i, until, found)) for i in range(n)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    queue.put(([ms for times, _ in found for ms in times], sum(e for _, e in found), len(found)))


def load(program, path, port, reports, n, seconds):
    until, queue = time.time() + seconds, multiprocessing.Queue()
    groups = [multiprocessing.Process(target=readers, args=(port, reports, i * 1000, n // 5, until, queue)) for i in range(5)]
    for g in groups:
        g.start()
    added = 0
    while time.time() < until:
        made = subprocess.run(generate(200, 1000 + added), stdout=subprocess.PIPE, check=True).stdout
        subprocess.run([program, "add", "-l", path, "--reports", "-"], input=made, check=True, stderr=subprocess.DEVNULL)
        added += 200
    got = [queue.get() for _ in groups]
    for g in groups:
        g.join()
    return [ms for times, _, _ in got for ms in times], sum(e for _, e, _ in got), sum(k for _, _, k in got), added


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("--reports", type=int, default=100000)
    ap.add_argument("--readers", type=int, default=50)
    ap.add_argument("--seconds", type=float, default=60)
    ap.add_argument("--rounds", type=int, default=200)
    ap.add_argument("--ledger")
    ap.add_argument("--write", action="store_true")
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = args.ledger or f"{folder}/bench.ledger"
        if not pathlib.Path(path).exists():
            make(args.program, path, args.reports)
        lines = [f"# The desk on a ledger of {args.reports:,} reports", "",
                 "Written by `bench/desk.py PROGRAM --write`. Milliseconds at the client, over loopback; kB as sent.", "",
                 "| page | median | 99 % | slowest | kB at most |", "|---|--:|--:|--:|--:|"]
        with desk(args.program, ledger=path) as d:
            times, sizes, errors = alone(d.port, args.reports, args.rounds)
            for kind in times:
                lines.append("| %s | %.1f | %.1f | %.1f | %.1f |" % (kind, *quantiles(times[kind]), sizes[kind] / 1000))
            lines += ["", f"{args.rounds} of each, one after another; {errors} errors."]
            print("\n".join(lines), flush=True)
            if args.seconds:
                before = cpu_ms(d.process.pid)
                got, errors, n, added = load(args.program, path, d.port, args.reports, args.readers, args.seconds)
                line = (f"{n} readers, a page each {PAUSE:g} s, for {args.seconds:g} s while {added:,} reports were added: {len(got):,} "
                        f"answers, {errors} errors; median %.1f ms, 99 %% %.1f ms, slowest %.1f ms. "
                        "The server's processor time was %.1f ms an answer." % (*quantiles(got), (cpu_ms(d.process.pid) - before) / len(got)))
                lines += ["", line]
                print(line)
    if args.write:
        (ROOT / "bench/desk.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
