"""results.py - puts what a benchmark measured into its section of bench/results.md."""
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "bench/results.md"


def commit():
    return subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()


def put(title, lines):
    """Rewrites the section with this title, or adds it at the end."""
    text = OUT.read_text(encoding="utf-8") if OUT.exists() else ""
    parts = re.split(r"(?m)^(?=# )", text)
    body = f"# {title}\n\n" + "\n".join(lines) + "\n"
    kept = [body if p.startswith(f"# {title}\n") else p.rstrip("\n") + "\n" for p in parts if p.strip()]
    OUT.write_text("\n".join(kept if body in kept else [*kept, body]), encoding="utf-8")
