#!/usr/bin/env python3
"""Makes the manual page of a command that uses a ledger out of what the program says of it with --help.

Usage: gen/manual.py PROGRAM COMMAND... (writes docs/man/reportedly-COMMAND.1)
"""
import pathlib
import re
import subprocess
import sys

DATE = "November 27, 2026"
OPTION = re.compile(r"^  (?:-(\w), |    )--([\w-]+)(?: ([A-Z]+))?(?:\s+|$)(.*)$")
SEE = {"add": "claims figures disputes stories check", "claims": "figures disputes show", "figures": "claims disputes show",
       "disputes": "claims figures show", "sources": "claims show", "stories": "show claims", "show": "stories claims", "changes": "claims show",
       "export": "add read", "check": "add export", "grade": "claims show", "split": "stories join", "join": "stories split",
       "serve": "add stories grade"}


def escape(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in text.split("\n"))


def options(lines):
    rows = []
    for line in lines:
        match = OPTION.match(line)
        if match:
            rows.append([*match.groups()[:3], match.group(4).strip()])
        elif line.strip():
            rows[-1][3] = (rows[-1][3] + " " + line.strip()).strip()
    for letter, name, argument, words in rows:
        flag = (f"Fl {letter} , " if letter else "") + f"Fl -{name}" + (f" Ar {argument}" if argument else "")
        yield f".It {flag}"
        yield escape("\n".join(re.split(r"(?<=[.:;]) (?=[A-Z])", words)))


def page(program, command):
    summaries = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    summary = re.search(rf"^  {command}\s+(.*)$", summaries, re.M).group(1)
    text = subprocess.run([program, command, "--help"], capture_output=True, text=True, check=True).stdout
    usage, about = text.split("\n\nOptions:\n")[0].split("\n\n", 1)
    middle = text.split("\nOptions:\n")[1]
    rows, examples = middle.split("\n\nExamples:\n") if "\n\nExamples:\n" in middle else middle.split("\nExamples:\n")
    operands = usage.split("[OPTION]...")[1].split()
    lines = [f".Dd {DATE}", f".Dt REPORTEDLY-{command.upper()} 1", ".Os", ".Sh NAME", f".Nm reportedly-{command}",
             f".Nd {summary}", ".Sh SYNOPSIS", f".Nm reportedly {command}", ".Op Ar option ..."]
    for word in operands:
        name = word.strip("[].").lower()
        lines.append((f".Op Ar {name}" if word[0] == "[" else f".Ar {name}") + (" ..." if word.endswith("...") else ""))
    lines += [".Sh DESCRIPTION", escape(about.strip()), ".Sh OPTIONS", ".Bl -tag -width Ds", *options(rows.split("\n")), ".El",
              ".Sh ENVIRONMENT", ".Bl -tag -width Ds", ".It Ev REPORTEDLY_LEDGER", "The ledger, where",
              ".Fl -ledger", "names none.", ".El", ".Sh EXIT STATUS", ".Bl -tag -width 00 -compact", ".It 0", "Done.", ".It 1",
              "Some inputs could not be read; each is named on standard error.", ".It 2",
              "The command line is wrong, or names what is not there.", ".It 3",
              "A fault of the ledger: it is not there, damaged, in use, its server is away or refuses, or the disk is full.", ".El", ".Sh EXAMPLES",
              ".Bd -literal -offset indent", escape(re.sub(r"^  ", "", examples.split("\n\n")[0].rstrip(), flags=re.M)), ".Ed",
              ".Sh SEE ALSO", ".Xr reportedly 1 ,"]
    see = SEE[command].split()
    lines += [f".Xr reportedly-{other} 1" + (" ," if i + 1 < len(see) else "") for i, other in enumerate(see)]
    return "\n".join(lines) + "\n"


def main(program, commands):
    folder = pathlib.Path(__file__).resolve().parent.parent / "docs/man"
    for command in commands:
        (folder / f"reportedly-{command}.1").write_text(page(program, command), encoding="utf-8")


main(sys.argv[1], sys.argv[2:])
