#!/usr/bin/env python3
"""Pages beside the exact article that is read from them: NAME.html or NAME.txt, and NAME.article.

  run.py PROGRAM [--write]

NAME.article has the title, the standfirst and the body, a block a paragraph behind its kind. --write makes
them anew; the difference is then reviewed like code.
"""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def shown(program, page):
    run = subprocess.run([program, "read", "--only", "article", "-f", "jsonl", page], capture_output=True, text=True)
    a = json.loads(run.stdout)["article"]
    text = a["text"] or ""
    blocks = [f"{b['kind']}: {text[b['start']:b['end']]}\n" for b in a["blocks"]]
    return f"title: {a['title']}\nstandfirst: {a['standfirst']}\n\n" + "\n".join(blocks)


def main():
    program, write, wrong = pathlib.Path(sys.argv[1]).resolve(), "--write" in sys.argv, 0
    pages = [p for p in sorted(HERE.iterdir()) if p.suffix in (".html", ".txt")]
    for page in pages:
        got, beside = shown(program, page), page.with_suffix(".article")
        if write:
            beside.write_text(got, encoding="utf-8")
        elif not beside.exists() or got != beside.read_text(encoding="utf-8"):
            wrong += 1
            print(f"{page.name}: not as in {beside.name}, but\n{got}")
    print(f"golden articles: {len(pages) - wrong} of {len(pages)} as written")
    return 1 if wrong or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
