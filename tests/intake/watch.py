#!/usr/bin/env python3
"""`reportedly watch` over servers on this machine's loopback, sound and misbehaving, and stopped in the middle.

    watch.py PROGRAM [NAME...]

Each case is a function of a Site: what is asked of its server, what the command prints and what the ledger holds then.
"""
import json
import pathlib
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from feed_cases import TEXT, item, rss   # noqa: E402
from make import http, page              # noqa: E402
from web import NOT_FOUND, Server        # noqa: E402

SECONDS = 120
FEED = "application/rss+xml"


def story(number, more=""):
    """A page of its own: no two share a sentence."""
    rng = random.Random(number)
    words = "harbour bridge council tram school river market ferry station tower garden museum theatre quarry canal".split()
    lines = [f"The {rng.choice(words)} and the {rng.choice(words)} near {rng.choice(words)} street {rng.randrange(1000)} were said to be "
             f"{rng.choice(['closed', 'rebuilt', 'sold', 'flooded', 'opened'])} by the {rng.choice(words)} board in case {rng.randrange(9999)}."
             for _ in range(9)]
    title = f"the pier number {number}"
    return (f"<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
            + "".join(f"<p>{line}</p>" for line in lines) + f"<p>{more}</p></article></body></html>").encode()


class Site:
    """A server whose paths are set as the case goes on, and a ledger that watches it."""

    def __init__(self, program, folder):
        self.program, self.paths, self.folder = program, {}, pathlib.Path(folder)
        self.ledger = str(self.folder / "news.ledger")
        self.server = Server(lambda path, port: self.answer(path))
        self.server.start()
        self.base = f"http://127.0.0.1:{self.server.port}"
        self.feed = self.base + "/feed"

    def answer(self, path):
        answer = self.paths.get(path.strip("/"), NOT_FOUND)
        return answer(self.server.asked[-1]) if callable(answer) else answer

    def asked(self, path):
        """The requests for a path."""
        return [r for r in self.server.asked if r.split()[1] == path]

    def serve(self, numbers, headers=(), more=""):
        """A feed of entries whose pages are at /1, /2 ..."""
        entries = "".join(item(n, "").replace("https://outlet.example", self.base) for n in numbers)
        self.paths["feed"] = http(rss(entries + more).encode(), kind=FEED, headers=list(headers))
        for n in numbers:
            self.paths.setdefault(str(n), http(story(n)))

    def command(self, *args, private=True):
        more = ["--allow-private"] if private else []
        return [self.program, "watch", "--model", "none", "--gazetteer", "none", *more, *args]

    def run(self, *args, code=0, private=True):
        """Runs it to its end; the events as (what, path or address, report, words)."""
        done = subprocess.run(self.command(*args, private=private), cwd=self.folder, capture_output=True, text=True, timeout=SECONDS)
        self.words = done.stderr
        assert done.returncode == code, f"exit {done.returncode}, not {code}: {done.stdout}{done.stderr}"
        return self.events(done.stdout)

    def once(self, *args, **more):
        return self.run("--once", self.ledger, *args, **more)

    def events(self, text):
        rows = [line.split("\t") for line in text.splitlines()]
        for row in rows:
            assert len(row) == 5 and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", row[0]), f"no event: {row}"
        return [(what, address.removeprefix(self.base), report, words) for _, what, address, report, words in rows]

    def listed(self):
        done = subprocess.run(self.command("--list", self.ledger), capture_output=True, text=True, timeout=SECONDS, check=True)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def reports(self):
        with sqlite3.connect(self.ledger) as db:
            return db.execute("SELECT count(*) FROM report").fetchone()[0]

    def forget_rests(self):
        """As if the time to wait had passed."""
        with sqlite3.connect(self.ledger) as db:
            db.execute("UPDATE feed SET not_before = 0")
            db.execute("UPDATE entry SET not_before = 0")
        db.close()


def kinds(events):
    return [e[0] for e in events]


def equal(seen, wanted):
    assert seen == wanted, f"{seen}, not {wanted}"


# ---- what it does ----

def first_round(s):
    s.serve([1, 2])
    events = s.once(s.feed)
    equal(kinds(events), ["watching", "read", "added", "added"])
    equal(events[1][1:], ("/feed", "", "2 entries, 2 new"))
    equal(sorted((e[1], e[3]) for e in events[2:]), [("/1", "the pier number 1"), ("/2", "the pier number 2")])
    equal([e[2] for e in events[2:]], ["R1", "R2"])
    equal(s.reports(), 2)


def second_round(s):
    s.serve([1, 2])
    s.once(s.feed)
    s.serve([2, 3])
    equal(kinds(s.once()), ["read", "added"])
    equal(len(s.asked("/2")), 1)
    equal(s.reports(), 3)


def nothing_new(s):
    s.serve([1])
    s.once(s.feed)
    equal(s.once(), [("unchanged", "/feed", "", "1 entries, 0 new")])
    equal(len(s.asked("/1")), 1)


def full_texts(s):
    s.paths["feed"] = http(rss(item(1) + item(2)).encode(), kind=FEED)
    equal(kinds(s.once(s.feed)), ["watching", "added", "copy", "read"])
    equal(len(s.server.asked), 2)
    equal(kinds(s.once()), ["unchanged"])


def changed_entry(s):
    s.serve([1])
    s.once(s.feed)
    s.paths["1"] = http(story(1, "What was learned since Tuesday is told in a second part of it."))
    s.paths["feed"] = http(rss(item(1, "", date="Thu, 12 Mar 2026 07:40:00 +0100").replace("https://outlet.example", s.base)).encode(), kind=FEED)
    equal(kinds(s.once()), ["read", "version"])


def conditional(s):
    s.serve([1], ['ETag: "one"', "Last-Modified: Wed, 11 Mar 2026 07:40:00 GMT"])
    s.once(s.feed)
    s.paths["feed"] = http(b"", "304 Not Modified")
    equal(s.once(), [("unchanged", "/feed", "", "not modified")])
    again = s.asked("/feed")[1]
    assert 'If-None-Match: "one"' in again and "If-Modified-Since: Wed, 11 Mar 2026 07:40:00 GMT" in again, again
    assert "If-None-Match" not in s.asked("/feed")[0] and "If-None-Match" not in s.asked("/1")[0]
    s.once()
    assert 'If-None-Match: "one"' in s.asked("/feed")[2], "a tag is kept where nothing changed"


def endless_tag(s):
    s.serve([1], ["ETag: " + "x" * 5000])
    s.once(s.feed)
    s.once()
    assert "If-None-Match" not in s.asked("/feed")[1]


def dates_of_the_feed(s):
    s.serve([1])
    s.once(s.feed)
    with sqlite3.connect(s.ledger) as db:
        equal(db.execute("SELECT published FROM report").fetchone()[0][:10], "2026-03-11")


def two_feeds_one_article(s):
    s.serve([1])
    s.paths["other"] = s.paths["feed"]
    s.once(s.feed, s.base + "/other")
    equal(len(s.asked("/1")), 1)
    equal(s.reports(), 1)


def lists(s):
    s.serve([1])
    s.paths["all"] = http(f'<opml version="2.0"><body><outline xmlUrl="{s.feed}"/></body></opml>'.encode(), kind="text/x-opml")
    equal(kinds(s.once(s.base + "/all")), ["watching", "watching", "read", "read", "added"])
    equal([f["url"] for f in s.listed()], [s.base + "/all", s.feed])


def long_address(s):
    s.run("--add", s.ledger, s.feed + "?" + "x" * 3000, code=2)
    s.serve([1])
    s.paths["all"] = http(f'<opml version="2.0"><body><outline xmlUrl="{s.feed}"/><outline xmlUrl="{s.feed}?{"x" * 3000}"/></body></opml>'.encode(), kind="text/xml")
    assert "too long an address" in [e[3] for e in s.once(s.base + "/all")]
    equal(len(s.listed()), 2)


def opml_file(s):
    (s.folder / "feeds.opml").write_text(f'<opml version="2.0"><body><outline text="news"><outline xmlUrl="{s.feed}"/></outline></body></opml>')
    equal(s.run("--add", "--opml", "feeds.opml", s.ledger), [("watching", "/feed", "", "")])
    equal(s.run("--add", "--opml", "feeds.opml", s.ledger), [])
    (s.folder / "none.opml").write_text("<html><p>no list")
    s.run("--add", "--opml", "none.opml", s.ledger, code=1)
    s.run("--add", "--opml", "missing.opml", s.ledger, code=1)


def list_and_remove(s):
    s.serve([1])
    s.run("--add", s.ledger, s.feed, s.base + "/b")
    equal([f["url"] for f in s.listed()], [s.feed, s.base + "/b"])
    equal(s.run("--remove", s.ledger, s.feed), [("dropped", "/feed", "", "")])
    s.run("--remove", s.ledger, s.feed, code=1)
    equal([f["url"] for f in s.listed()], [s.base + "/b"])
    equal(len(s.server.asked), 0)


def misuse(s):
    s.run(s.ledger, "feed.xml", code=2)
    s.run("--add", s.ledger, code=2)
    s.run("--add", "--remove", s.ledger, s.feed, code=2)
    s.run("--once", s.ledger, code=2)
    assert "watches no feed" in s.words
    s.run("--list", s.ledger + ".none", code=3)


def old_pages_passed_over(s):
    urls = "".join(f"<url><loc>{s.base}/p{n}</loc><lastmod>2026-{1 + n // 100:02}-{1 + n % 28:02}</lastmod></url>" for n in range(1100))
    s.paths["feed"] = http(f"<urlset>{urls}</urlset>".encode(), kind="application/xml")
    s.paths["robots.txt"] = http(b"User-agent: *\nDisallow: /p\n", kind="text/plain")
    events = s.once(s.feed)
    equal(kinds(events).count("skipped"), 1001)
    assert any("100 older pages" in e[3] for e in events)
    equal([f["awaited"] for f in s.listed()], [0])


# ---- servers that misbehave ----

def retry_after_seconds(s):
    s.paths["feed"] = http(b"", "503 Busy", ["Retry-After: 7200"])
    events = s.once(s.feed, code=1)
    assert "left alone for 7200 seconds" in events[1][3] and "not asked again for 7200 seconds" in events[1][3], events
    equal(s.once(code=0), [])
    equal(len(s.asked("/feed")), 1)


def retry_after_date(s):
    s.paths["feed"] = lambda r: http(b"", "429 Too Many", ["Retry-After: " + formatdate(time.time() + 7200, usegmt=True)])
    events = s.once(s.feed, code=1)
    assert re.search(r"not asked again for (7199|7200|7201) seconds", events[1][3]), events


def retry_after_for_ever(s):
    s.paths["feed"] = http(b"", "503 Busy", ["Retry-After: 99999999999999999999"])
    assert "for 604800 seconds" in s.once(s.feed, code=1)[1][3].split("not asked again")[1]


def backing_off(s):
    waits = []
    s.run("--add", s.ledger, s.feed)
    for _ in range(4):
        words = s.once(code=1)[0][3]
        assert "status 404" in words
        waits.append(int(words.split("again for ")[1].split()[0]))
        s.forget_rests()
    equal(waits, [900, 1800, 3600, 7200])
    equal(s.listed()[0]["failures"], 4)
    s.serve([1])
    s.once()
    equal((s.listed()[0]["failures"], s.listed()[0]["trouble"]), (0, None))


def fresh_for_an_hour(s):
    s.serve([1], ["Cache-Control: max-age=3600"])
    s.once(s.feed)
    equal(s.once(), [])


def gone(s):
    s.serve([1])
    s.once(s.feed)
    s.paths["feed"] = http(b"", "410 Gone")
    equal(kinds(s.once()), ["dropped"])
    equal(s.listed(), [])


def moved_for_good(s):
    s.serve([1])
    s.paths["new"] = s.paths["feed"]
    s.paths["feed"] = http(b"", "301 Moved", ["Location: /new", "Content-Length: 0"])
    events = s.once(s.feed)
    equal(kinds(events), ["watching", "read", "moved", "added"])
    equal(s.listed()[0]["url"], s.base + "/new")


def moved_for_now(s):
    s.serve([1])
    s.paths["new"] = s.paths["feed"]
    s.paths["feed"] = http(b"", "302 Found", ["Location: /new", "Content-Length: 0"])
    s.once(s.feed)
    equal(s.listed()[0]["url"], s.feed)


def moved_onto_another(s):
    s.serve([1])
    s.paths["old"] = http(b"", "308 Moved", ["Location: /feed", "Content-Length: 0"])
    s.once(s.base + "/old", s.feed)
    equal([f["url"] for f in s.listed()], [s.feed])


def moved_to_private(s):
    s.serve([1])
    s.paths["feed"] = http(b"", "301 Moved", ["Location: http://10.0.0.1/feed", "Content-Length: 0"])
    events = s.once(s.feed, code=1, private=False)
    assert "not a public one" in events[1][3], events
    equal(len(s.server.asked), 0)


def disallowed(s):
    s.serve([1])
    s.paths["robots.txt"] = http(b"User-agent: *\nDisallow: /feed\n", kind="text/plain")
    s.once(s.feed)
    equal(len(s.asked("/feed")), 0)


def disallowed_page(s):
    s.serve([1, 2])
    s.paths["robots.txt"] = http(b"User-agent: *\nDisallow: /1\n", kind="text/plain")
    events = s.once(s.feed)
    assert ("skipped", "/1", "", "not allowed by robots.txt") in events, events
    equal(len(s.asked("/1")), 0)


def crawl_delay(s):
    s.serve([1, 2])
    s.paths["robots.txt"] = http(b"User-agent: *\nCrawl-delay: 2.5\n", kind="text/plain")
    before = time.monotonic()
    s.once(s.feed)
    assert time.monotonic() - before >= 5, "three requests, two delays"


def page_that_comes_later(s):
    s.serve([1])
    good = s.paths["1"]
    s.paths["1"] = http(b"", "503 Busy")
    equal(kinds(s.once(s.feed, code=1)), ["watching", "read", "failed"])
    equal([f["awaited"] for f in s.listed()], [1])
    equal(kinds(s.once()), ["unchanged"])
    s.paths["1"] = good
    s.forget_rests()
    assert ("added", "/1", "R1", "the pier number 1") in s.once()


def page_that_never_comes(s):
    s.serve([1])
    s.paths["1"] = http(b"", "500 Fault")
    s.once(s.feed, code=1)
    for _ in range(4):
        s.forget_rests()
        events = s.once(code=1)
    assert "dropped" in kinds(events), events
    equal((len(s.asked("/1")), s.listed()[0]["awaited"]), (5, 0))


def page_not_found(s):
    s.serve([1])
    s.paths["1"] = NOT_FOUND
    equal(kinds(s.once(s.feed, code=1)), ["watching", "read", "failed"])
    s.forget_rests()
    s.once()
    equal(len(s.asked("/1")), 1)


def page_that_is_a_feed(s):
    s.serve([1])
    s.paths["1"] = s.paths["feed"]
    assert "a feed, where a page was named" in s.once(s.feed)[2][3]


def no_feed(s):
    s.paths["feed"] = http(page())
    events = s.once(s.feed, code=1)
    assert "no feed" in events[1][3]
    equal(s.reports(), 0)


def broken_feed(s):
    s.serve([1, 2], ['ETag: "x"'])
    whole = s.paths["feed"]
    s.paths["feed"] = http(rss(item(1, "").replace("https://outlet.example", s.base) + "<item><b></item>").encode(), kind=FEED, headers=['ETag: "x"'])
    events = s.once(s.feed, code=1)
    assert "mismatched tag" in events[1][3] and ("added", "/1", "R1", "the pier number 1") in events, events
    s.forget_rests()
    s.paths["feed"] = whole
    s.once()
    assert "If-None-Match" not in s.asked("/feed")[1], "what was not read whole is not taken for known"
    equal(s.reports(), 2)


def silent_feed(s):
    def silence(_):
        yield 3.0
    s.paths["feed"] = silence
    events = s.once("--max-seconds", "1", s.feed, code=1)
    assert "within 1 seconds" in events[1][3], events


def hostile_words(s):
    s.paths["feed"] = http(rss(item(1).replace("Part 1", "Part \x7f \u202e 1\t2")).encode(), kind=FEED)
    added = s.once(s.feed)[1]
    assert "\x7f" not in added[3] and "\u202e" not in added[3], added


# ---- stopped ----

class Watching:
    """The command at work, and its lines as they come."""

    def __init__(self, s, *args):
        self.s = s
        self.process = subprocess.Popen(s.command(*args), cwd=s.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def until(self, what):
        seen = []
        for line in self.process.stdout:
            seen += self.s.events(line)
            if seen[-1][0] == what:
                return seen
        raise AssertionError(f"it ended before '{what}': {seen} {self.process.stderr.read()}")

    def stop(self, number):
        before = time.monotonic()
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=SECONDS)
        assert time.monotonic() - before < 10, "it takes too long to stop"
        return self.process.returncode, self.s.events(out), err


def watches_on(s):
    s.serve([1])
    w = Watching(s, "--every", "1", s.ledger, s.feed)
    w.until("added")
    w.until("unchanged")
    s.serve([1, 2])
    w.until("added")
    code, events, words = w.stop(signal.SIGTERM)
    equal(code, 0)
    equal(events[-1][0], "stopped")
    assert "feeds asked, 2 reports added" in words, words


def stops_while_it_waits(s):
    s.serve([1])
    w = Watching(s, s.ledger, s.feed)
    w.until("added")
    equal(w.stop(signal.SIGINT)[0], 0)


def stops_in_a_transfer(s):
    def drip(_):
        yield b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss>"
        for _ in range(200):
            yield b" " * 100
            yield 0.1
    s.paths["feed"] = drip
    w = Watching(s, s.ledger, s.feed)
    w.until("watching")
    time.sleep(1)
    code, events, _ = w.stop(signal.SIGTERM)
    equal((code, kinds(events)), (0, ["stopped"]))
    equal((s.listed()[0]["asked"], s.listed()[0]["failures"]), (None, 0))


def added_by_another(s):
    s.serve([1])
    s.paths["other"] = http(rss(item(9)).encode(), kind=FEED)
    w = Watching(s, "--every", "1", s.ledger, s.feed)
    w.until("added")
    s.run("--add", s.ledger, s.base + "/other")
    w.until("added")
    s.run("--remove", s.ledger, s.feed, s.base + "/other")
    w.until("stopped")
    equal(w.process.wait(SECONDS), 0)


def killed(s):
    """At any moment: nothing is lost, nothing is read twice into the ledger, and the file is sound."""
    s.serve(range(1, 5))
    s.run("--add", s.ledger, s.feed)
    for after in (0.05, 0.3, 0.8, 1.2, 1.9, 2.6):
        process = subprocess.Popen(s.command("--once", s.ledger), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(after)
        process.kill()
        process.wait()
    s.forget_rests()
    s.once()
    equal(s.reports(), 4)
    equal([f["awaited"] for f in s.listed()], [0])
    done = subprocess.run([s.program, "check", "-l", s.ledger], capture_output=True, text=True)
    equal(done.returncode, 0)


CASES = [first_round, second_round, nothing_new, full_texts, changed_entry, conditional, endless_tag, dates_of_the_feed,
         two_feeds_one_article, lists, long_address, opml_file, list_and_remove, misuse, old_pages_passed_over, retry_after_seconds, retry_after_date,
         retry_after_for_ever, backing_off, fresh_for_an_hour, gone, moved_for_good, moved_for_now, moved_onto_another,
         moved_to_private, disallowed, disallowed_page, crawl_delay, page_that_comes_later, page_that_never_comes, page_not_found,
         page_that_is_a_feed, no_feed, broken_feed, silent_feed, hostile_words, watches_on, stops_while_it_waits,
         stops_in_a_transfer, added_by_another, killed]


def run_case(program, case):
    with tempfile.TemporaryDirectory() as folder:
        site = Site(program, folder)
        try:
            case(site)
            return False
        except (AssertionError, subprocess.SubprocessError, IndexError, OSError) as fault:
            print(f"{case.__name__}: {type(fault).__name__}: {fault}")
            return True
        finally:
            site.server.socket.close()


def main(program, *names):
    program = str(pathlib.Path(program).resolve())
    cases = [c for c in CASES if not names or c.__name__ in names]
    with ThreadPoolExecutor(8) as pool:   # they wait most of the time
        failed = sum(pool.map(lambda case: run_case(program, case), cases))
    print(f"watch: {len(cases)} cases, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
