#!/usr/bin/env python3
"""Makes a ledger for tests of the desk: the pages of examples/, one of them in two versions, two dozen invented
reports, and a report of hostile texts.

    ledger.py PROGRAM OUT [REPORTS]

OUT is made anew. REPORTS (24) of bench/ledger_reports.py are in it; pages are kept.
"""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BIDI = "\u202e\u2066"
LONG = "Donau" + "dampfschiff" * 40
HOSTILE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>&lt;script&gt;alert("title")&lt;/script&gt; shuts the port</title>
<link rel="canonical" href="https://hostile.example/a?b=%22%3E&amp;c='">
<meta property="article:published_time" content="2026-03-12T10:00:00Z">
<meta property="og:site_name" content="&lt;b onmouseover=alert(1)&gt;Hostile{BIDI}Times"></head>
<body><main><article><h1>&lt;script&gt;alert("title")&lt;/script&gt; shuts the port</h1>
<p>Governor &lt;script&gt;alert(1)&lt;/script&gt; Osk said on Thursday that the port was shut and that 12 people were killed in the blast.</p>
<p>The mayor, Ilya "&gt;&lt;img src=x onerror=alert(2)&gt; Brandt, denied that the port was shut. “It is open{BIDI},” he told reporters.</p>
<p>{LONG} said that {LONG}{LONG} had happened in the harbour, and that 34 people had been injured near Hamburg. He declined to comment further.</p>
<p>A spokesman wrote that `${{alert(3)}}` and {{{{constructor.constructor('alert(4)')()}}}} and javascript:alert(5) were all safe. The police said
they could not confirm it. A woman of 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and 👩‍👩‍👧‍👦 told the newspaper that “𝔘𝔫𝔦𝔠𝔬𝔡𝔢 is 7 ÷ 0”.</p>
</article></main></body></html>
"""


def run(*args, **more):
    done = subprocess.run([str(a) for a in args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    if done.returncode:
        sys.exit(f"{args}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def main(program, out, reports=24):
    program, out = pathlib.Path(program).resolve(), pathlib.Path(out).resolve()
    for ending in ("", "-wal", "-shm"):
        pathlib.Path(f"{out}{ending}").unlink(missing_ok=True)
    add = [program, "add", "--keep", "-l", out]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        morning = (ROOT / "examples/depot-fire-morning.html").read_text(encoding="utf-8")
        later = morning.replace("At least seven people", "At least nine people").replace("09:05:00", "11:20:00")
        later = later.replace("The company has not yet commented.", "The company said that the valves had been replaced.")
        (folder / "depot-fire-noon.html").write_text(later, encoding="utf-8")
        (folder / "hostile.html").write_text(HOSTILE, encoding="utf-8")
        made = run(sys.executable, ROOT / "bench/ledger_reports.py", reports)
        run(*add, "examples", cwd=ROOT)
        run(*add, "depot-fire-noon.html", "hostile.html", cwd=folder)
        run(program, "add", "-l", out, "--reports", "-", input=made)
    first = run(program, "claims", "-l", out, "--limit", 1, "-f", "jsonl").split(b'"id":"')[1].split(b'"')[0].decode()
    run(program, "grade", "-l", out, "--by", "desk", "--reason", "seen on film", first, "confirmed")


if __name__ == "__main__":
    main(*sys.argv[1:])
