"""answers.py - all that a ledger answers, to be compared with another's."""
import subprocess

QUESTIONS = [["claims"], ["figures"], ["disputes"], ["sources"], ["stories"], ["changes"], ["claims", "killed", "explosion"],
             ["claims", "--who", "ministry", "--stance", "assert"], ["claims", "--about", "Opening the GATES"],
             ["figures", "--kind", "killed", "--in", "T1"], ["disputes", "--kind", "denied"], ["disputes", "--in", "T2"],
             ["sources", "--in", "T1"], ["sources", "mayor"], ["stories", "works"], ["stories", "--in", "R3"],
             ["claims", "--in", "R2"], ["claims", "--in", "S1"], ["figures", "--in", "Q1"], ["disputes", "--in", "C1"],
             ["claims", "--since", "2024-06-01", "--until", "2025-03"], ["figures", "--limit", "3"], ["claims", "nosuchword"]]
SHOWN = [["show", "T1"], ["show", "S1"], ["show", "C1"], ["show", "Q1"], ["show", "R1", "-f", "json"], ["export", "--stories"],
         ["export"], ["check"]]


def run(program, *args, **more):
    return subprocess.run([str(program), *map(str, args)], capture_output=True, text=True, **more)


def answers(program, ledger, without=()):
    """{question: answer}. without: questions left out."""
    asked = [q + ["-f", "jsonl"] for q in QUESTIONS] + SHOWN
    return {" ".join(q): tell(run(program, *q, "-l", ledger)) for q in asked if q[0] not in without}


def tell(done):
    return done.stdout if not done.returncode else f"{done.returncode}: {done.stderr}"


def differences(one, other):
    """The questions that are answered otherwise; the first difference of each is printed."""
    found = [q for q in one if one[q] != other[q]]
    for q in found:
        pairs = zip(one[q].splitlines() + [None], other[q].splitlines() + [None])
        a, b = next(((x, y) for x, y in pairs if x != y), ("", ""))
        print(f"{q}:\n  {a}\n  {b}")
    return found
