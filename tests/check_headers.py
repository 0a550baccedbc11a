#!/usr/bin/env python3
"""Each header compiles alone: the public ones as C11 and as C++11, those of the rooms as C11.

  check_headers.py ROOT CC [CXX]      prints what the compiler says of those that do not
"""
import pathlib
import subprocess
import sys

C = ["-std=c11", "-D_POSIX_C_SOURCE=200809L", "-Wall", "-Wextra", "-Wstrict-prototypes", "-Werror"]
CXX = ["-std=c++11", "-Wall", "-Wextra", "-Werror"]


def alone(compiler, flags, language, name, folders):
    """Compiles a file that holds nothing but the header, twice: it must also guard itself."""
    line = f'#include "{name}"\n'
    command = [compiler, *flags, "-fsyntax-only", "-x", language, *(f"-I{f}" for f in folders), "-"]
    run = subprocess.run(command, input=line * 2, text=True, capture_output=True)
    if run.returncode:
        print(f"{name} as {language}:\n{run.stderr}")
    return run.returncode == 0


def main(root, cc, cxx=None):
    root = pathlib.Path(root)
    public, inner = root / "include", root / "src"
    right = []
    for path in sorted(public.rglob("*.h")):
        name = str(path.relative_to(public))
        right.append(alone(cc, C, "c", name, [public]))
        if cxx:
            right.append(alone(cxx, CXX, "c++", name, [public]))
    for path in sorted(inner.rglob("*.h")):
        if not path.name.endswith("_tab.h"):   # tables: included once, by the file that reads them
            right.append(alone(cc, C, "c", str(path.relative_to(inner)), [public, inner]))
    print(f"headers: {sum(right)} passed, {right.count(False)} failed" + ("" if cxx else " (no C++ compiler)"))
    return 0 if all(right) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
