#!/usr/bin/env python3
"""Pages by address, from servers on this machine's loopback that behave well and badly. Nothing else is ever asked.

    web.py PROGRAM [NAME...]

Each case has a server of its own on a port of its own: a function from the path asked for to the bytes sent, or to a list
of pieces with pauses. What the command keeps, says and answers must be as the row says, within SECONDS.
"""
import gzip
import json
import pathlib
import resource
import socket
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from feed_cases import item, rss   # noqa: E402
from make import PAGE, http, page         # noqa: E402
from run import MEMORY, sanitized         # noqa: E402

SECONDS = 20
KEPT = ["the old pier"]
NOT_FOUND = http(b"", "404 Not Found")


class Server(threading.Thread):
    """Answers each connection by `answer(path)`, and keeps what was asked."""

    def __init__(self, answer):
        super().__init__(daemon=True)
        self.answer, self.asked = answer, []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def run(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        with connection:
            try:
                request = b""
                while b"\r\n\r\n" not in request:
                    if not (more := connection.recv(65536)):
                        return
                    request += more
                self.asked.append(request.decode())
                answer = self.answer(request.split()[1].decode(), self.port)
                for piece in [answer] if isinstance(answer, bytes) else answer:
                    if isinstance(piece, float):
                        time.sleep(piece)
                    else:
                        connection.sendall(piece)
            except OSError:
                pass


def only(answer):
    """A server that has this at /a, and no robots.txt."""
    return lambda path, port: answer if path == "/a" else NOT_FOUND


def site(**paths):
    return lambda path, port: (lambda a: a(port) if callable(a) else a)(paths.get(path.strip("/").split(".")[0].replace("-", "_") or "root", NOT_FOUND))


def moved(to, status="302 Found"):
    return http(b"", status, [f"Location: {to}", "Content-Length: 0"])


def later(status, header=None):
    """A server that is busy once."""
    asked = []

    def answer(path, port):
        if path != "/a":
            return NOT_FOUND
        asked.append(path)
        more = [header() if callable(header) else header] if header else []
        return http(b"", status, more) if len(asked) == 1 else http(page())
    return answer


def amp(canonical):
    return PAGE.format(title="the AMP pier").replace("<html>", f'<html amp lang="en"><link rel="canonical" href="{canonical}">').encode()


def paged(following, before={}):
    """Pages of one article, each naming the next; None: without end."""
    def answer(path, port):
        number = int(path.split("=")[1]) if "=" in path else 1
        if following is None:
            following_one = f"/a?page={number + 1}"
        elif path in following:
            following_one = following[path]
        else:
            return NOT_FOUND
        links = f'<meta property="og:type" content="article">' + (f'<link rel="next" href="{following_one}">' if following_one else "")
        links += f'<link rel="prev" href="{before[path]}">' if path in before else ""
        paragraphs = "".join(f"<p>The harbour council said in paragraph {i} of the part of {path}, which is long, that it would be rebuilt.</p>" for i in range(4))
        return http(f"<html><head><title>the long pier</title>{links}</head><body><article><h1>the long pier</h1>{paragraphs}</article></body></html>".encode())
    return lambda path, port: NOT_FOUND if path == "/robots.txt" else answer(path, port)


def drip():
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    while True:
        yield b"<p>"
        yield 0.2


def endless(piece, head=b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"):
    yield head
    while True:
        yield piece


LATIN = PAGE.format(title="the café pier").replace('<meta charset="utf-8">', "").encode("latin-1")
ALLOW = ["--allow-private"]
SITEMAP = "<urlset><url><loc>http://127.0.0.1:%d/a</loc></url></urlset>"
INDEX = "<sitemapindex><sitemap><loc>http://127.0.0.1:%d/map</loc></sitemap></sitemapindex>"

# name, server, titles kept, what else: args, at (path asked for), failed, says, url (of the last report), dates, address
ROWS = [
    ("a page", only(http(page(), headers=["Last-Modified: Wed, 11 Mar 2026 07:40:00 GMT"])), KEPT,
     {"dates": [{"kind": "modified", "value": "2026-03-11T07:40:00Z", "from": "http"}], "url": "/a"}),
    ("charset from the head", only(http(LATIN, kind="text/html; charset=iso-8859-1")), ["the café pier"], {}),
    ("gzip", only(http(gzip.compress(page()), headers=["Content-Encoding: gzip"])), KEPT, {}),
    ("chunked", only(http(b"5\r\n<html\r\n" + b"%x\r\n" % len(b">" + page()) + b">" + page() + b"\r\n0\r\n\r\n", headers=["Transfer-Encoding: chunked"])),
     KEPT, {}),
    ("moved", site(a=moved("/b"), b=http(page())), KEPT, {"url": "/b"}),
    ("moved without end", site(a=moved("/a")), [], {"failed": 1, "says": "over 2 redirects", "args": ["--max-redirects", "2"]}),
    ("moved to a file", only(moved("file:///etc/hostname")), [], {"failed": 1, "says": "http and https"}),
    ("moved to another protocol", only(moved("ftp://127.0.0.1/a")), [], {"failed": 1, "says": ""}),
    ("moved nowhere", only(http(b"", "302 Found", ["Content-Length: 0"])), [], {"failed": 1, "says": "status 302"}),
    ("not found", only(http(page(), "404 Not Found")), [], {"failed": 1, "says": "status 404"}),
    ("a server's fault", only(http(page(), "503 Busy")), [], {"failed": 1, "says": "status 503"}),
    ("too long", only(http(page() * 90)), [], {"failed": 1, "says": "over the limit of 30000 bytes", "args": ["--max-bytes", "30000"]}),
    ("without end", lambda path, port: endless(b"<p>x" * 5000) if path == "/a" else NOT_FOUND, [],
     {"failed": 1, "says": "over the limit of 30000 bytes", "args": ["--max-bytes", "30000"]}),
    ("a length too long", only(http(page(), headers=["Content-Length: 99999"])), [], {"failed": 1, "says": "partial file"}),
    ("a length too short", only(http(page(), headers=["Content-Length: 30"])), [], {"failed": 0}),
    ("two lengths", only(http(page(), headers=["Content-Length: 30", "Content-Length: 40"])), None, {"failed": None}),
    ("a bomb", only(http(gzip.compress(b" " * (15 << 20)), headers=["Content-Encoding: gzip"])), [], {"failed": 1, "says": "--max-ratio raises it"}),
    ("gzip cut short", only(http(gzip.compress(page())[:-30], headers=["Content-Encoding: gzip"])), [], {"failed": 1, "says": "cut short"}),
    ("a coding unknown", only(http(b"\1\2" + page(), headers=["Content-Encoding: rot13"])), [], {"failed": 1, "says": "unknown coding"}),
    ("drop by drop", lambda path, port: drip() if path == "/a" else NOT_FOUND, [],
     {"failed": 1, "says": "not there within 2 seconds", "args": ["--max-seconds", "2"]}),
    ("silent", lambda path, port: [5.0] if path == "/a" else NOT_FOUND, [], {"failed": 1, "says": "within 1 seconds", "args": ["--max-seconds", "1"]}),
    ("a head without end", lambda path, port: endless(b"X: " + b"y" * 900 + b"\r\n", b"HTTP/1.1 200 OK\r\n") if path == "/a" else NOT_FOUND, [],
     {"failed": 1, "says": "limit"}),
    ("no HTTP", only(b"\0\1\2\3" * 100), [], {"failed": 1}),
    ("nothing", only(b""), [], {"failed": 1}),
    ("broken chunks", only(http(b"zz\r\n" + page(), headers=["Transfer-Encoding: chunked"])), [], {"failed": 1}),
    ("an image", only(http(b"\x89PNG\r\n\x1a\n" + b"x" * 100, kind="image/png")), None, {"failed": None}),
    # robots.txt
    ("not for us", site(robots=http(b"User-agent: *\nDisallow: /a\n"), a=http(page())), [], {"says": "", "asked": 1}),
    ("for us by name", site(robots=http(b"User-agent: *\nDisallow: /\n\nUser-agent: Reportedly\nAllow: /\n"), a=http(page())), KEPT, {}),
    ("robots.txt broken", site(robots=http(b"", "500 Fault"), a=http(page())), [], {"failed": 1, "says": "robots.txt could not be asked for", "asked": 1}),
    ("robots.txt is a page", site(robots=http(page()), a=http(page())), KEPT, {}),
    ("moved to where we may not", site(robots=http(b"User-agent: *\nDisallow: /b\n"), a=moved("/b"), b=http(page())), [], {"asked": 2}),
    ("left alone for a while", later("503 Busy", "Retry-After: 1"), KEPT, {"asked": 3}),
    ("left alone until a time", later("429 Too Many", lambda: "Retry-After: " + formatdate(time.time() + 2, usegmt=True)), KEPT, {"asked": 3}),
    ("busy without a time", later("504 Gateway"), KEPT, {"asked": 3}),
    ("busy without end", site(a=http(b"", "503 Busy")), [], {"failed": 1, "says": "status 503", "asked": 4}),
    ("left alone for too long", site(a=http(b"", "503 Busy", ["Retry-After: 7200"])), [],
     {"failed": 1, "says": "wants to be left alone for 7200 seconds", "asked": 2}),
    ("a wait that is no number", site(a=http(b"", "503 Busy", ["Retry-After: soon"])), [], {"failed": 1, "says": "status 503", "asked": 4}),
    ("a host left alone", site(a=lambda port: http(rss((item(1, "") + item(2, "")).replace("https://outlet.example", f"http://127.0.0.1:{port}")).encode()), **{"1": http(b"", "503 Busy", ["Retry-After: 7200"]), "2": http(page())}), [],
     {"args": ["--follow"], "failed": 2, "says": "wants to be left alone for", "asked": 3}),
    ("a delay of its own", site(robots=http(b"User-agent: *\nCrawl-delay: 3\n"), a=lambda port: http(rss(item(1, "").replace(
        "https://outlet.example/1", f"http://127.0.0.1:{port}/b")).encode()), b=http(page())), KEPT, {"args": ["--follow"], "longer": 3}),
    # addresses
    ("loopback", only(http(page())), [], {"failed": 1, "says": "not a public one", "private": False, "asked": 0}),
    ("loopback by name", only(http(page())), [], {"failed": 1, "says": "not a public one", "private": False, "address": "http://localhost:%d/a", "asked": 0}),
    ("loopback in hexadecimal", only(http(page())), [], {"failed": 1, "says": "not a public one", "private": False, "address": "http://0x7f000001:%d/a", "asked": 0}),
    ("loopback as a number", only(http(page())), [], {"failed": 1, "says": "not a public one", "private": False, "address": "http://2130706433:%d/a", "asked": 0}),
    ("loopback in IPv6", only(http(page())), [], {"failed": 1, "says": "not a public one", "private": False, "address": "http://[::ffff:127.0.0.1]:%d/a", "asked": 0}),
    ("a password", only(http(page())), [], {"failed": 1, "says": "without a password", "address": "http://me:secret@127.0.0.1:%d/a", "asked": 0}),
    ("nobody there", None, [], {"failed": 1, "says": "robots.txt could not be asked for"}),
    # other addresses of the same article
    ("an AMP variant", site(a=http(amp("/b")), b=http(page())), KEPT, {"url": "/b", "notes": "in place of its AMP variant"}),
    ("an AMP variant of nothing", site(a=http(amp("/b"))), ["the AMP pier"], {"url": "/a"}),
    ("an AMP variant of itself", site(a=http(amp("/a"))), ["the AMP pier"], {"url": "/a", "asked": 2}),
    ("an AMP variant of another", site(a=http(amp("/b")), b=http(amp("/a"))), ["the AMP pier"], {"url": "/a", "asked": 3}),
    ("an AMP variant of a file", site(a=http(amp("file:///etc/hostname"))), ["the AMP pier"], {"asked": 2}),
    ("an AMP variant we may not leave", site(robots=http(b"User-agent: *\nDisallow: /b\n"), a=http(amp("/b")), b=http(page())), ["the AMP pier"],
     {"asked": 2}),
    ("three pages", paged({"/a": "/a?page=2", "/a?page=2": "/a?page=3", "/a?page=3": None}), ["the long pier"],
     {"url": "/a", "notes": "joined of 3 pages", "has": ["part of /a,", "part of /a?page=2,", "part of /a?page=3,"]}),
    ("a page of three", paged({"/a?page=2": "/a?page=3", "/a?page=3": None}, {"/a?page=2": "/a"}), ["the long pier"],
     {"at": "/a?page=2", "notes": "not its first page", "asked": 2}),
    ("pages without end", paged(None), ["the long pier"], {"notes": "joined of 10 pages", "asked": 11}),
    ("pages in a circle", paged({"/a": "/a?page=2", "/a?page=2": "/a?page=2"}), ["the long pier"], {"notes": "joined of 2 pages", "asked": 3}),
    ("a second page that is gone", paged({"/a": "/a?page=2"}), ["the long pier"], {"notes": "could not be fetched", "asked": 3}),
    ("a next article", paged({"/a": "/b", "/b": None}), ["the long pier"], {"asked": 2, "url": "/a"}),
    ("pages over a limit", paged(None), ["the long pier"], {"args": ["--max-bytes", "3000"], "notes": "could not be fetched"}),
    # feeds
    ("a feed that has moved, without addresses", site(a=moved("/b"), b=http(rss(item().replace("<link>https://outlet.example/1</link>", "")).encode())),
     ["Part 1"], {"url": "/b"}),
    ("a feed of relative addresses", site(a=http(rss(item(1, "").replace("https://outlet.example/1", "/b")).encode()), b=http(page())),
     KEPT, {"args": ["--follow"]}),
    ("a feed", site(a=http(rss(item()).encode(), kind="application/rss+xml")), ["Part 1"], {}),
    ("a feed, followed", site(a=lambda port: http(rss(item(1, "").replace("https://outlet.example/1", f"http://127.0.0.1:{port}/b")).encode()), b=http(page())),
     KEPT, {"args": ["--follow"], "url": "/b"}),
    ("a feed, not followed", site(a=http(rss(item(1, "")).encode())), [], {"asked": 2}),
    ("a feed of a page that is gone", site(a=lambda port: http(rss((item(1, "") + item(2)).replace("https://outlet.example/1", f"http://127.0.0.1:{port}/b")).encode())),
     ["Part 2"], {"args": ["--follow"], "failed": 1, "says": "status 404"}),
    ("an index, followed", site(root=lambda port: http((INDEX % port).encode()), map=lambda port: http((SITEMAP % port).encode()), a=http(page())),
     KEPT, {"args": ["--follow"], "at": "/"}),
    ("an index of itself", site(root=lambda port: http((INDEX % port).replace("/map", "/").encode())), [],
     {"args": ["--follow"], "at": "/", "failed": 1, "says": "over 4 archives in one another"}),
    ("a feed of files", site(a=http(rss(item(1, "").replace("https://outlet.example/1", "file:///etc/hostname")).encode())), [], {"args": ["--follow"]}),
]


def faults(titles, more, reports, words, code, server, base):
    kept = [r["article"]["title"] for r in reports if r["article"]["text"]]
    failures = [line for line in words.splitlines() if not ("inputs:" in line and "kept" in line)]
    failed = more.get("failed", 0)
    if titles is not None and kept != titles:
        yield f"kept {kept}, not {titles}"
    if failed is not None and (len(failures) != failed or code != (1 if failed else 0)):
        yield f"{len(failures)} failures, exit {code}, not {failed}"
    if more.get("says", "") not in words:
        yield f"does not say {more['says']!r}"
    if "url" in more and (not reports or reports[-1]["input"]["url"] != base + more["url"]):
        yield f"the last url is {reports[-1]['input']['url'] if reports else None}"
    if reports and kept and not reports[-1]["input"]["fetched"] and "feed" not in words and titles == KEPT:
        yield "it does not say when it was fetched"
    if "dates" in more and reports and reports[0]["article"]["dates"] != more["dates"]:
        yield f"dates are {reports[0]['article']['dates']}"
    if more.get("notes", "") not in " ".join(reports[-1]["notes"] if reports else []):
        yield f"notes are {reports[-1]['notes'] if reports else None}"
    for words_ in more.get("has", []):
        if not reports or words_ not in reports[-1]["article"]["text"]:
            yield f"the text lacks {words_!r}"
    if server and "asked" in more and len(server.asked) != more["asked"]:
        yield f"the server was asked {len(server.asked)} times"
    for request in server.asked if server else []:
        if "User-Agent: reportedly/" not in request or "Cookie" in request or "Referer" in request or "Authorization" in request:
            yield f"asked with {request!r}"


def limit_memory():
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def run_case(program, folder, name, answer, titles, more):
    server = Server(answer) if answer else None
    if server:
        server.start()
    else:   # a port that nobody listens on
        with socket.create_server(("127.0.0.1", 0)) as s:
            port = s.getsockname()[1]
    port = server.port if server else port
    base = f"http://127.0.0.1:{port}"
    address = more["address"] % port if "address" in more else base + more.get("at", "/a")
    command = [program, "read", "--only", "article", "-f", "jsonl", *(ALLOW if more.get("private", True) else []), *more.get("args", []), address]
    started = time.monotonic()
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, env={"REPORTEDLY_MODEL": "none", "http_proxy": "http://127.0.0.1:1"},
                          preexec_fn=None if sanitized(program) else limit_memory)
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    words = done.stderr.decode(errors="replace")
    took = time.monotonic() - started
    wrong = list(faults(titles, more, reports, words, done.returncode, server, base))
    if took < more.get("longer", 0):
        wrong.append(f"it takes {took:.1f} s only")
    if server:
        server.socket.close()
    for line in wrong:
        print(f"{name}: {line}\n    {words.strip()}")
    return bool(wrong)


def main(program, *names):
    program = str(pathlib.Path(program).resolve())
    rows = [row for row in ROWS if not names or row[0] in names]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(4) as pool:   # they wait most of the time
        failed = sum(pool.map(lambda row: run_case(program, folder, *row), rows))
    broken = sum(row[-1].get("failed", 0) != 0 for row in rows)
    print(f"web: {len(rows)} cases, {broken} of servers that break or lead astray, {failed} failed")
    return 1 if failed or not rows else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
