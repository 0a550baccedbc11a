#!/usr/bin/env python3
"""Sends the desk's server what no browser would: it must answer each with 2xx, 3xx or 4xx or close the connection, and
go on serving others meanwhile.

    hostile.py PROGRAM [SECONDS]

Listed requests with the status each must get; SECONDS (6) of damaged ones by a fixed seed; clients that send or take
nothing; bodies that are not what they say. PROGRAM is to be built with sanitizers, whose words fail the test.
"""
import json
import random
import re
import socket
import sys
import threading
import time

from server import desk, read_all

SAFE = [b"content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        b"connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        b"x-content-type-options: nosniff", b"referrer-policy: no-referrer"]
# libmicrohttpd's own answer to a version of HTTP that is none.
NO_VERSION = 505


def cases(port, token):
    """(status, request): what is listed must get this status, or one of these."""
    host = f"Host: localhost:{port}\r\n"
    write = host + f"X-Reportedly-Token: {token}\r\n"
    form = "Content-Type: application/x-www-form-urlencoded\r\n"
    request = lambda line, headers=host, body="": f"{line} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n{body}"
    post = lambda path, headers, body: request(f"POST {path}", f"{headers}Content-Length: {len(body)}\r\n", body)
    yield 200, request("GET /")
    yield 200, request("HEAD /")
    yield 200, request("GET /index.json")
    yield 200, request("HEAD /stories/T1.json")
    yield 200, request("GET /stories/T999999")  # the page; its data say that there is none
    yield 404, request("GET /stories/T999999.json")
    yield 404, request("GET /stories/T999999999999999999.json")
    yield 404, request("GET /claims/C999.json")
    for path in ("/nothing", "/stories/", "/stories/X1", "/stories/T01", "/stories/T1/..", "/assets/", "/assets/../index.html",
                 "/assets/..%2findex.html", "/assets/%2e%2e/meson.build", "/assets//etc/passwd", "/assets/.git", "/.json",
                 "/index.json/", "/read/x.json", "/favicon.ico", "/stories/T1%27.json", "/<script>alert(1)</script>"):
        yield 404, request(f"GET {path.replace('<', '%3C').replace('>', '%3E')}")
    for path in ("/%00", "/%", "/%zz", "/%ff", "/search.json?q=%00", "/search.json?q=%ff", "/search.json?q=%", "*",
                 "/search.json?" + "&".join(f"a{i}=b" for i in range(40)), "http://evil.example/"):
        yield 400, request(f"GET {path}")
    for query in ("stance=sing", "kind=x", "status='", "since=yesterday", "until=2024-13-77x", "skip=-1", "skip=x", "skip=99999999999999"):
        yield 400, request(f"GET /search.json?{query}")
    for words in ("%22", "%22%22", "AND", "NOT+OR+NEAR", "a*", "-x", "(", ")", "who:x", "%7Bwho%7D:x", "%5Ex", "%27;drop+table+claim;--", "Varnik%E2%80%99s",
                  "%F0%9F%98%80", "%E2%80%AE", "+", "%0A%0D", "a" * 3000, "+".join(["said"] * 500)):
        yield (200, 400), request(f"GET /search.json?q={words}&who={words[:200]}")  # 400: there is no word in it
    for method in ("PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "BREW", "get", "POSTS", "M-SEARCH"):
        yield 405, request(f"{method} /index.json")
    yield 405, request("POST /index.json", write + "Content-Length: 0\r\n")
    yield 405, request("GET /read.json")
    yield 405, request("GET /claims/C1/grade.json")
    yield 405, request("POST /assets/index.html", write + "Content-Length: 0\r\n")
    for wrong in ("evil.example", f"evil.example:{port}", "localhost", "localhost:1", f"localhost.evil.example:{port}", "", "[::1"):
        yield 403, request("GET /", f"Host: {wrong}\r\n")
    yield 400, request("GET /", "")
    yield 400, request("GET /", host + f"Host: evil.example:{port}\r\n")
    yield 400, request("GET /", host + host)
    # Writing: the token, the origin, the form.
    yield 403, post("/claims/C1/grade.json", host + form, "grade=A")
    yield 403, post("/claims/C1/grade.json", host + form + "X-Reportedly-Token: 0\r\n", "grade=A")
    yield 403, post("/claims/C1/grade.json", host + form + f"X-Reportedly-Token: {token[::-1]}\r\n", "grade=A")
    for origin in ("null", "http://evil.example", f"https://localhost:{port}", f"http://evil.example:{port}", "http://localhost"):
        yield 403, post("/claims/C1/grade.json", write + form + f"Origin: {origin}\r\n", "grade=A")
    yield 200, post("/claims/C1/grade.json", write + form + f"Origin: http://localhost:{port}\r\n", "grade=A&reason=%3Cscript%3E")
    for body in ("", "grade=", "grad=A", "grade=%", "grade=%ff", "grade=%00", "grade=A\0", "grade=A&grade=B", "grade=" + "A" * 61,
                 "grade=A&reason=" + "r" * 4001, "&".join(f"x{i}=y" for i in range(50)), "\0" * 100):
        yield 400, post("/claims/C1/grade.json", write + form, body)
    yield 404, post("/claims/C999999/grade.json", write + form, "grade=A")
    yield 413, post("/claims/C1/grade.json", write + form, "grade=" + "A" * 70000)
    for body in ("file:///etc/passwd", "/etc/passwd", "-", "", "ftp://a.example/", "http://a b", "gopher://x", "http", "http:/x", "\nhttps"):
        yield 400, post("/read.json", write + "Content-Type: text/uri-list\r\n", body)
    for kind in ("", "Content-Type: application/json\r\n", "Content-Type: multipart/form-data; boundary=x\r\n", "Content-Type: \r\n"):
        yield 415, post("/read.json", write + kind, "{}")
    yield 400, post("/read.json?url=javascript:alert(1)", write + "Content-Type: text/plain\r\n", "x")
    yield 400, post("/read.json?date=soon", write + "Content-Type: text/plain\r\n", "x")
    yield 413, request("POST /read.json", write + "Content-Type: text/html\r\nContent-Length: 99999999999\r\n")
    yield 403, post("/read.json", host + "Content-Type: text/html\r\n", "x")


def status_of(answer):
    found = re.match(rb"HTTP/1\.1 (\d{3}) ", answer)
    return int(found[1]) if found else 0


def check_answer(answer, of):
    """Whatever it was for: well formed, no fault of the server's, and with the headers that keep a page safe."""
    status = status_of(answer)
    if not answer:
        return
    assert 100 <= status < 500 or status == NO_VERSION, f"{of[:300]!r} got {answer[:300]!r}"
    head = answer.split(b"\r\n\r\n")[0].lower()
    # What libmicrohttpd refuses by itself has a page of its own; all else is ours.
    if b"content-security-policy" in head:
        missing = [line for line in SAFE if line not in head]
        assert not missing, f"{of[:300]!r}: {missing}"
    else:
        assert status >= 400 or status == 100, f"{of[:300]!r} got {answer[:300]!r}"


def listed(d):
    n = 0
    for status, text in cases(d.port, d.token):
        request = text.encode()
        answer = d.ask(request)
        got = status_of(answer)
        assert got == status or (isinstance(status, tuple) and got in status), f"{request[:400]!r}\nshould get {status}, got {answer[:600]!r}"
        check_answer(answer, request)
        body = answer.split(b"\r\n\r\n", 1)[1]
        if got >= 400 and b"application/json" in answer and not request.startswith(b"HEAD"):
            assert json.loads(body)["error"]["status"] == got
        n += 1
    return n


def damaged(d, seconds):
    """Requests of the list, cut, doubled and sprinkled with bytes."""
    rng = random.Random(7)
    seeds = [text.encode() for _, text in cases(d.port, d.token)]
    pieces = [b"\r\n", b"\0", b"%00", b"\r\n\r\n", b": ", b"\xff\xfe", b"A" * 5000, b"Content-Length: 5\r\n", b"Content-Length: -1\r\n",
              b"Transfer-Encoding: chunked\r\n", b"Transfer-Encoding: gzip, chunked\r\n", b"Expect: 100-continue\r\n", b"HTTP/9.9",
              b"HTTP/1.0", b"Upgrade: h2c\r\n", b"Range: bytes=0-1,5-\r\n", b"If-None-Match: *\r\n", b"If-None-Match: \"\r\n",
              b"Accept-Encoding: gzip;q=0\r\n", b"Connection: keep-alive\r\n", b"Cookie: " + b"a=b; " * 300, b"\r\n folded: x", b"\t"]
    end, n = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        request = bytearray(rng.choice(seeds))
        for _ in range(rng.randint(1, 4)):
            at = rng.randrange(len(request) + 1)
            act = rng.randrange(5)
            if act == 0:
                request[at:at] = rng.choice(pieces)
            elif act == 1:
                del request[at:at + rng.randint(1, 40)]
            elif act == 2:
                request[at:at + 1] = bytes([rng.randrange(256)])
            elif act == 3:
                request += rng.choice(seeds)
            elif b"\r\n" in request:
                line = request.index(b"\r\n") + 2
                request[line:line] = rng.choice(pieces)
        with d.connect() as s:
            try:
                s.sendall(bytes(request))
                s.shutdown(socket.SHUT_WR)
                answer = read_all(s)
            except OSError:
                answer = b""
        check_answer(answer, bytes(request))
        n += 1
    return n


def huge(d):
    host = b"Host: localhost:%d\r\n" % d.port
    for request in (b"GET /" + b"a" * 1000000 + b" HTTP/1.1\r\n" + host + b"\r\n",
                    b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 1000000 + b"\r\n\r\n",
                    b"GET / HTTP/1.1\r\n" + host + b"".join(b"X%d: y\r\n" % i for i in range(20000)) + b"\r\n",
                    b"G" * 200000, b"\r\n" * 100000, b"\0" * 100000, b"GET / HTTP/1.1\r\n" + host + b"X" * 100000):
        with d.connect(5) as s:
            answer = b""
            try:
                s.sendall(request)
                s.shutdown(socket.SHUT_WR)
                answer = read_all(s)
            except OSError:
                pass
            check_answer(answer, request)


def bodies(d):
    head = ("POST /read.json HTTP/1.1\r\nHost: localhost:%d\r\nX-Reportedly-Token: %s\r\nContent-Type: text/html\r\n" % (d.port, d.token)).encode()
    chunked = head + b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    for body in (b"5\r\nhello\r\n0\r\n\r\n", b"0\r\n\r\n", b"5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n", b"zz\r\n", b"-5\r\nhello\r\n", b"ffffffffffffffff\r\nx",
                 b"FFFFFFFFF\r\nx", b"5\r\nhel", b"5 \r\nhello\r\n0\r\n\r\n", b"\r\n\r\n", b"5\r\nhelloXX0\r\n\r\n", b"00000000000000000000005\r\nhello\r\n0\r\n\r\n"):
        with d.connect() as s:
            s.sendall(chunked + body)
            s.shutdown(socket.SHUT_WR)
            check_answer(read_all(s), body)
    for lengths in (b"Content-Length: 5\r\nContent-Length: 6\r\n", b"Content-Length: +5\r\n", b"Content-Length: 5x\r\n",
                    b"Content-Length: 99999999999999999999999\r\n", b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"):
        with d.connect() as s:
            s.sendall(head + lengths + b"Connection: close\r\n\r\nhello")
            s.shutdown(socket.SHUT_WR)
            check_answer(read_all(s), lengths)


def flood(d):
    """More pages than may wait: some are put off, none is lost, and all that were taken are read."""
    page = b"<p>The mayor said that the bridge was open, and police denied it.</p>" * 400
    head = ("POST /read.json HTTP/1.1\r\nHost: localhost:%d\r\nX-Reportedly-Token: %s\r\nContent-Type: text/html\r\nContent-Length: %d\r\n"
            "Connection: close\r\n\r\n" % (d.port, d.token, len(page))).encode()
    jobs, put_off = [], 0
    for _ in range(40):
        answer = d.ask(head + page)
        check_answer(answer, head)
        put_off += status_of(answer) == 429
        if status_of(answer) == 202:
            jobs.append(json.loads(answer.split(b"\r\n\r\n", 1)[1])["job"])
    assert len(jobs) + put_off == 40 and jobs, (len(jobs), put_off)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        body = d.ask(b"GET /read/%s.json HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n" % (jobs[-1].encode(), d.port))
        state = json.loads(body.split(b"\r\n\r\n", 1)[1])["state"]
        if state == "done":
            return
        assert state in ("waiting", "reading"), state
        time.sleep(0.1)
    raise AssertionError("the last page given was not read in a minute")


def slow(d, during):
    """Clients that stop halfway hold up nobody."""
    host = b"Host: localhost:%d\r\n" % d.port
    starts = [b"", b"G", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\n" + host, b"POST /read.json HTTP/1.1\r\n" + host +
              b"X-Reportedly-Token: %s\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\nhalf" % d.token.encode(),
              b"GET /stories/T1.json HTTP/1.1\r\n" + host + b"\r\n"]
    sockets = []
    for i in range(120):
        s = d.connect()
        s.sendall(starts[i % len(starts)])
        sockets.append(s)
    stop = threading.Event()

    def drip():
        while not stop.wait(0.2):
            for s in sockets:
                try:
                    s.send(b"X")
                except OSError:
                    pass
    thread = threading.Thread(target=drip)
    thread.start()
    try:
        during()
        begin = time.monotonic()
        answer = d.ask(b"GET /index.json HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n")
        assert status_of(answer) == 200 and time.monotonic() - begin < 5, answer[:200]
    finally:
        stop.set()
        thread.join()
        for s in sockets:
            s.close()


def gone(d):
    """Clients that ask and do not wait."""
    for path in (b"/index.json", b"/stories/T1.json", b"/reports/R1.json", b"/assets/index.html", b"/search.json?q=said") * 20:
        with d.connect() as s:
            s.sendall(b"GET " + path + b" HTTP/1.1\r\nHost: localhost:%d\r\n\r\n" % d.port * 3)
            s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


def main(program, seconds=6):
    with desk(program) as d:
        n = listed(d)
        huge(d)
        bodies(d)
        gone(d)
        counts = []
        slow(d, lambda: counts.append(damaged(d, float(seconds))))
        flood(d)
        listed_again = listed(d)
        assert listed_again == n and d.process.poll() is None
    with desk(program, "--read-only") as d:
        for path, token in (("/claims/C1/grade.json", d.token), ("/read.json", d.token)):
            answer = d.ask(f"POST {path} HTTP/1.1\r\nHost: localhost:{d.port}\r\nX-Reportedly-Token: {token}\r\nContent-Length: 0\r\n\r\n".encode())
            assert status_of(answer) == 403, answer
    print(f"hostile: {n} listed requests twice, {counts[0]} damaged ones, no fault")


main(*sys.argv[1:])
