#!/usr/bin/env python3
"""Runs the HTML conformance tests of html5lib-tests against our parser: trees, fragments, tokens, encodings.

Usage: html5lib.py DRIVER [--show N]
DRIVER is the built html5lib_dump. The data is html5lib/ of the development sets
(shared.py). Cases of html5lib_known.txt, where today's standard differs, must fail; all others must pass. Cases for a
page with scripts on are left out, as are those whose input is not text (lone surrogates).
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys

import shared

HERE = os.path.dirname(os.path.abspath(__file__))
STATES = {"Data state": "data", "PLAINTEXT state": "plaintext", "RCDATA state": "rcdata",
          "RAWTEXT state": "rawtext", "Script data state": "script", "CDATA section state": "cdata"}


class Case:
    def __init__(self, name, head, source, want):
        self.name, self.head, self.source, self.want = name, head, source, want
        self.got = None


def sections(text):
    """One test's parts: {"data": ..., "document": ...}, each without its last line end."""
    parts, name = {}, None
    for line in text.split("\n"):
        if line.startswith("#") and line[1:] in ("data", "errors", "new-errors", "document-fragment", "document",
                                                 "script-on", "script-off"):
            name = line[1:]
            parts[name] = []
        elif name:
            parts[name].append(line)
    return {key: "\n".join(lines) for key, lines in parts.items()}


def tree_cases(folder):
    for path in sorted(glob.glob(os.path.join(folder, "tree-construction", "*.dat"))):
        text = open(path, encoding="utf-8", newline="").read()
        for number, test in enumerate(re.split(r"(?m)\n\n(?=#data\n)", text.rstrip("\n")), 1):
            parts = sections(test)
            if "script-on" in parts:
                continue
            name = f"tree-construction/{os.path.basename(path)}:{number}"
            head = "tree"
            if "document-fragment" in parts:
                words = parts["document-fragment"].strip().split()
                head = "fragment " + " ".join(["html"] * (2 - len(words)) + words)
            yield Case(name, head, parts["data"].encode(), parts["document"].rstrip("\n"))


def unescape(value):
    if isinstance(value, str):
        return re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m.group(1), 16)), value)
    if isinstance(value, list):
        return [unescape(item) for item in value]
    if isinstance(value, dict):
        return {unescape(key): unescape(item) for key, item in value.items()}
    return value


def token_cases(folder):
    for path in sorted(glob.glob(os.path.join(folder, "tokenizer", "*.test"))):
        file = json.load(open(path, encoding="utf-8"))
        for number, test in enumerate(file.get("tests", []), 1):
            if test.get("doubleEscaped"):
                test = unescape({key: test[key] for key in ("input", "output")}) | {
                    key: test[key] for key in ("initialStates", "lastStartTag") if key in test}
            for state in test.get("initialStates", ["Data state"]):
                name = f"tokenizer/{os.path.basename(path)}:{number} ({state})"
                head = f"tokens {STATES[state]} {test.get('lastStartTag', '-none-')}"
                try:
                    yield Case(name, head, test["input"].encode(), test["output"])
                except UnicodeEncodeError:
                    continue


def encoding_cases(folder):
    for path in sorted(glob.glob(os.path.join(folder, "encoding", "*.dat"))):
        file = open(path, "rb").read()
        for number, test in enumerate(file.split(b"#data\n")[1:], 1):
            source, _, label = test.partition(b"\n#encoding\n")
            name = f"encoding/{os.path.basename(path)}:{number}"
            yield Case(name, "encoding", source, label.decode().split("\n")[0].lower())


def read_tokens(lines):
    """The driver's lines as html5lib's tokens."""
    tokens = []
    for line in lines.splitlines():
        kind, *words = line.split("\t")
        texts = [None if word == "-" else bytes.fromhex(word).decode() for word in words]
        if kind.startswith("doctype"):
            tokens.append(["DOCTYPE", *texts, kind == "doctype"])
        elif kind.startswith("start"):
            tokens.append(["StartTag", texts[0], {}] + [True] * (kind == "start-closed"))
        elif kind == "attr":
            tokens[-1][2][texts[0]] = texts[1]
        elif kind == "end":
            tokens.append(["EndTag", texts[0]])
        elif kind == "comment":
            tokens.append(["Comment", texts[0]])
        elif tokens and tokens[-1][0] == "Character":
            tokens[-1][1] += texts[0]
        else:
            tokens.append(["Character", texts[0]])
    return tokens


def run(driver, cases):
    given = b"".join(b"%s %d\n%s" % (case.head.encode(), len(case.source), case.source) for case in cases)
    out = subprocess.run([driver], input=given, stdout=subprocess.PIPE, check=True).stdout
    at = 0
    for case in cases:
        line_end = out.index(b"\n", at)
        size = int(out[at:line_end])
        text = out[line_end + 1:line_end + 1 + size].decode()
        at = line_end + 1 + size
        case.got = read_tokens(text) if case.head.startswith("tokens") else text.rstrip("\n")


def known_cases():
    with open(os.path.join(HERE, "html5lib_known.txt"), encoding="utf-8") as lines:
        return {line.split("\t")[0] for line in lines if line.strip() and not line.startswith("#")}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("driver")
    parser.add_argument("--show", type=int, default=5, help="how many failures to print whole")
    args = parser.parse_args()
    folder = shared.folder_or_leave("html5lib-tests") / "html5lib"
    cases = [*tree_cases(folder), *token_cases(folder), *encoding_cases(folder)]
    run(args.driver, cases)
    known = known_cases()
    wrong = [case for case in cases if (case.got == case.want) == (case.name in known)]
    for case in wrong[:args.show]:
        print(f"--- {case.name} [{case.head}]\n{case.source!r}\nwant:\n{case.want}\ngot:\n{case.got}")
    for case in wrong[args.show:]:
        print(case.name)
    print(f"{len(cases)} cases, {len(cases) - len(wrong)} as they should be ({len(known)} of them known to differ)")
    return 1 if wrong else 0


sys.exit(main())
