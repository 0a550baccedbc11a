#!/usr/bin/env python3
"""Run the command as people do and compare all that can be seen of it.

    run.py PROGRAM [--update] [NAME...]

A case is cases/NAME.sh, run by sh in an empty folder with $DATA (data/) set and `reportedly` in its PATH,
beside NAME.stdout, NAME.stderr (missing: nothing printed) and NAME.exit (missing: 0). --update writes what
was seen: review it as code.
"""
import argparse, os, pathlib, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
CASES = HERE / "cases"


def run_case(script, program):
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as bin_folder:
        (pathlib.Path(bin_folder) / "reportedly").symlink_to(program)
        env = {"PATH": bin_folder + os.pathsep + os.environ["PATH"], "DATA": str(HERE / "data"), "LC_ALL": "C",
               "TERM": "xterm", "REPORTEDLY_MODEL": "none", "REPORTEDLY_GAZETTEER": "none"}
        env |= {k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")}
        done = subprocess.run(["sh", str(script)], cwd=folder, env=env, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=60)
    return {"stdout": done.stdout, "stderr": done.stderr,
            "exit": b"" if done.returncode == 0 else b"%d\n" % done.returncode}


def expected(script, part):
    path = script.with_suffix("." + part)
    return path.read_bytes() if path.exists() else b""


def write(script, seen):
    for part, value in seen.items():
        path = script.with_suffix("." + part)
        if value:
            path.write_bytes(value)
        else:
            path.unlink(missing_ok=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program", type=pathlib.Path)
    ap.add_argument("--update", action="store_true")
    ap.add_argument("names", nargs="*")
    args = ap.parse_args()
    scripts = [s for s in sorted(CASES.glob("*.sh")) if not args.names or s.stem in args.names]
    failed = 0
    for script in scripts:
        seen = run_case(script, args.program.resolve())
        if args.update:
            write(script, seen)
            continue
        for part, value in seen.items():
            if value != (want := expected(script, part)):
                failed += 1
                print(f"{script.name}: {part} is\n{value.decode(errors='replace')}\nshould be\n{want.decode(errors='replace')}")
    print(f"cli: {len(scripts)} cases, {failed} failed")
    return 1 if failed or not scripts else 0


if __name__ == "__main__":
    sys.exit(main())
