#!/usr/bin/env python3
"""Archives that the cases beside this file build, read by the command: what is kept, what is told, and that no
limit is passed.

    run.py PROGRAM [NAME...]

Each case is read with one job and with four, from a file, and must give the same. A run takes under SECONDS of the
processor and MEMORY bytes, whatever the archive holds. With a sanitizer in the program the memory is not held.
"""
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from feed_cases import FEEDS  # noqa: E402
from pack_cases import PACKS  # noqa: E402
from page_cases import PAGES  # noqa: E402
from warc_cases import WARC   # noqa: E402

SECONDS = 20
MEMORY = 400 << 20
GROUPS = {"warc": WARC, "packs": PACKS, "pages": PAGES, "feeds": FEEDS}


def sanitized(program, known={}):
    """Whether AddressSanitizer is in the program, which maps more memory than any limit."""
    if program not in known:
        known[program] = b"__asan_init" in pathlib.Path(program).read_bytes()
    return known[program]


def read(program, path, more, jobs):
    """Runs the command on a file; its output, words and exit code, or what limit it passed."""
    command = [program, "read", "--only", "article", "-f", "jsonl", "-j", str(jobs), *more.get("args", [])]
    command.append("-" if more.get("stdin") else path.name)

    with_asan = sanitized(program)

    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        if not with_asan:
            resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))

    with open(path, "rb") as file:
        done = subprocess.run(command, cwd=path.parent, stdin=file if more.get("stdin") else subprocess.DEVNULL,
                              capture_output=True, preexec_fn=limit, timeout=120)
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    return reports, done.stderr.decode(errors="replace"), done.returncode


def faults(name, data, titles, more, seen):
    """What is not as the row says."""
    reports, words, code = seen
    kept = [r["article"]["title"] for r in reports if r["article"]["text"]]
    failures = [line for line in words.splitlines() if not ("inputs:" in line and "kept" in line)]
    failed = more.get("failed", 0)
    if titles is not None and kept != titles:
        yield f"kept {kept}, not {titles}"
    if failed is not None and len(failures) != failed:
        yield f"{len(failures)} failures, not {failed}"
    if more.get("exit", 0) is not None and code != more.get("exit", 0 if failed == 0 else 1):
        yield f"exit code {code}"
    if more.get("says", "") not in words:
        yield f"does not say {more['says']!r}"
    for key, value in more.get("fields", {}).items():
        if not reports or reports[0]["input"][key] != value:
            yield f"input.{key} is {reports[0]['input'][key] if reports else None!r}"
    for key, value in more.get("last", {}).items():
        if not reports or reports[-1]["input"][key] != value:
            yield f"the last input.{key} is {reports[-1]['input'][key] if reports else None!r}"
    for key, value in more.get("last_article", {}).items():
        if not reports or reports[-1]["article"][key] != value:
            yield f"the last article.{key} is {reports[-1]['article'][key] if reports else None!r}"
    if reports and "lacks" in more and more["lacks"] in reports[0]["article"]["text"]:
        yield f"the text has {more['lacks']!r}"
    if reports and more.get("no_notes") and reports[0]["notes"]:
        yield f"notes are {reports[0]['notes']}"
    if "dates" in more and reports and reports[0]["article"]["dates"] != more["dates"]:
        yield f"dates are {reports[0]['article']['dates']}"
    if more.get("notes", "") not in " ".join(reports[0]["notes"] if reports else []):
        yield f"notes are {reports[0]['notes'] if reports else None}"


def run_case(program, folder, name, data, titles, more):
    path = pathlib.Path(folder) / more.get("name", "case.bin")
    path.write_bytes(data)
    one, four = (read(program, path, more, jobs) for jobs in (1, 4))
    wrong = list(faults(name, data, titles, more, one))
    if one != four:
        wrong.append("four jobs give another answer than one")
    for line in wrong:
        print(f"{name}: {line}\n    {one[1].strip()}")
    return bool(wrong)


def main(program, *names):
    program = str(pathlib.Path(program).resolve())
    count = failed = broken = 0
    with tempfile.TemporaryDirectory() as folder:
        for rows in GROUPS.values():
            for row in rows:
                if not names or row[0] in names:
                    count += 1
                    broken += row[-1].get("failed", 0) != 0
                    failed += run_case(program, folder, *row)
    print(f"intake: {count} cases, {broken} of broken files, {failed} failed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
