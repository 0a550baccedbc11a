#!/usr/bin/env python3
"""What the command does on a terminal, and nowhere else: the view, its colours and width, the progress bar.

    check_terminal.py PROGRAM
"""
import fcntl, os, pathlib, pty, struct, subprocess, sys, tempfile, termios, threading, time

DATA = pathlib.Path(__file__).resolve().parent / "data"
READ = ["read", "--plain", "--only", "article"]


def drain(fd, chunks):
    try:
        while chunk := os.read(fd, 65536):
            chunks.append(chunk)
    except OSError:  # Linux: the other end is closed
        pass


def on_terminal(program, arguments, stream, columns=40, **environment):
    """What the program writes to `stream`, which is a terminal; the other stream is a pipe."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    env = {"PATH": os.environ["PATH"], "REPORTEDLY_MODEL": "none", "REPORTEDLY_GAZETTEER": "none", "TERM": "xterm"} | environment
    env |= {k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")}
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | {stream: theirs}
    process = subprocess.Popen([program, *arguments], stdin=subprocess.DEVNULL, env=env, **streams)
    os.close(theirs)
    chunks = []
    drain(ours, chunks)
    process.wait(timeout=60)
    os.close(ours)
    return b"".join(chunks).replace(b"\r\n", b"\n").decode()


def slow_run(program, stream):
    """Two inputs, the second of which takes longer than a bar waits for."""
    with tempfile.TemporaryDirectory() as folder:
        fifo = os.path.join(folder, "slow.txt")
        os.mkfifo(fifo)

        def feed():
            with open(fifo, "w") as f:
                time.sleep(1.3)
                f.write("A slow page.")

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        return on_terminal(program, READ + [str(DATA / "bridge.txt"), fifo], stream)


def ledger_checks(program):
    """Figures on terminals of two widths: a table, and their chart below it."""
    text = "A wall collapsed on Sunday, killing {} people, the health ministry of Orsk said."
    with tempfile.TemporaryDirectory() as folder:
        ledger, texts = os.path.join(folder, "ledger"), []
        for day, number in enumerate(("at least four", "six", "between ten and 20"), 1):
            path = os.path.join(folder, f"{day}.txt")
            pathlib.Path(path).write_text(text.format(number))
            subprocess.run([program, "add", "-l", ledger, "--plain", "--model", "none", "--gazetteer", "none", "--date",
                            f"2031-06-0{day}", "--url", f"https://a.example/{day}", path], capture_output=True, check=True)
        figures = {width: on_terminal(program, ["figures", "-l", ledger], "stdout", width, NO_COLOR="1") for width in (60, 120)}
        table = on_terminal(program, ["figures", "-l", ledger, "-f", "table"], "stdout", 60, NO_COLOR="1")
    return {
        "a chart stands below figures": all("╌▷" in f and "├─" in f and "●" in f and f.startswith("id") for f in figures.values()),
        "a chart fits the terminal": all(len(line.rstrip("\u00a0")) <= width for width, f in figures.items() for line in f.split("\n")
                                         if set(line) & set("├●▷")),
        "and is as wide as it may be": max(len(line) for line in figures[120].split("\n") if "▷" in line) > 100,
        "no chart with --format": "▷" not in table,
    }


def main(program):
    page = str(DATA / "bridge.txt")
    plain = on_terminal(program, READ + [page], "stdout", NO_COLOR="1")
    checks = {
        "a terminal gets the view": "bridge is closed" not in plain and "\nThe bridge at Osen is closed.\n" in plain,
        "as wide as the terminal": all(len(line) <= 40 for line in plain.split("\n")) and "──" in plain,
        "lines of 100 at most": max(map(len, on_terminal(program, READ + [page], "stdout", 300, NO_COLOR="1")
                                        .split("\n"))) == 100,
        "coloured": "\033[0;" in on_terminal(program, READ + [page], "stdout"),
        "an empty NO_COLOR counts for nothing": "\033[" in on_terminal(program, READ + [page], "stdout", NO_COLOR=""),
        "NO_COLOR": "\033[" not in plain,
        "TERM=dumb": "\033[" not in on_terminal(program, READ + [page], "stdout", TERM="dumb"),
        "--colour never": "\033[" not in on_terminal(program, READ + ["--colour", "never", page], "stdout"),
        "--format wins": on_terminal(program, READ + ["-f", "jsonl", page], "stdout").startswith('{"reportedly":1,'),
        "no bar for a quick run": "#" not in on_terminal(program, READ + [page, page], "stderr"),
        "a bar for a slow one, wiped at the end": "2 pages" in (bar := slow_run(program, "stderr")) and "\r\033[K" in
                                                  bar.split("2 pages")[1],
    }
    checks |= ledger_checks(program)
    for name, held in checks.items():
        if not held:
            print("not so:", name)
    print(f"terminal: {len(checks)} checks, {sum(not held for held in checks.values())} failed")
    return 0 if all(checks.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
