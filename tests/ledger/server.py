"""server.py - a PostgreSQL server of the tests' own: in a temporary folder, on a socket there, gone at the end.

Server programs refuse to run as root; then they run as postgres or nobody.
"""
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus"))
import shared  # noqa: E402

SETTINGS = {"listen_addresses": "", "fsync": "off",  # processes are killed here, not machines
            "shared_buffers": "32MB", "max_connections": "40", "lc_messages": "C"}


def binaries():
    """The folder of the newest server's programs, or None."""
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: float(p.parent.parent.name))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else pathlib.Path(on_path).resolve().parent if on_path else None


def binaries_or_leave(what):
    """As shared.folder_or_leave(): without a server the test is left out, or fails where everything is required."""
    folder = binaries()
    if not folder:
        print(f"{what}: left out, for no PostgreSQL server is installed (Debian's postgresql)")
        sys.exit(1 if shared.required() else shared.SKIPPED)
    return folder


def other_user():
    """Whom the server runs as, if not as this one."""
    if os.getuid():
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            pass
    sys.exit("no user to run a server as: postgres, nobody")


class Server:
    def __init__(self, bin_folder):
        self.bin, self.user = bin_folder, other_user()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="rpg"))
        self.data, self.made = self.folder / "data", set()
        if self.user:
            os.chown(self.folder, self.user.pw_uid, self.user.pw_gid)

    def run(self, program, *args, check=True):
        who = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []} if self.user else {}
        # initdb and the server read what they print nowhere but in the log
        with open(self.folder / "log", "ab") as log:
            return subprocess.run([self.bin / program, *map(str, args)], cwd=self.folder, stdin=subprocess.DEVNULL,
                                  stdout=log, stderr=log, check=check, **who)

    def __enter__(self):
        try:
            self.run("initdb", "-D", self.data, "-U", "desk", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
            with open(self.data / "postgresql.conf", "a") as conf:
                for key, value in {**SETTINGS, "unix_socket_directories": self.folder}.items():
                    conf.write(f"{key} = '{value}'\n")
            self.start()
        except (OSError, subprocess.CalledProcessError):
            self.tell_log()
            self.__exit__()
            raise
        return self

    def tell_log(self):
        print((self.folder / "log").read_text(errors="replace")[-2000:])

    def start(self):
        self.run("pg_ctl", "-D", self.data, "-w", "-t", "60", "start")

    def stop(self, mode="fast"):
        self.run("pg_ctl", "-D", self.data, "-w", "-t", "60", "-m", mode, "stop", check=False)

    def crash(self):
        """The whole server dies at once, and is started again."""
        os.kill(int((self.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
        # its children die of it by themselves; a new one refuses to start before they have
        for _ in range(200):
            if not self.run("pg_ctl", "-D", self.data, "-w", "-t", "60", "start", check=False).returncode:
                return
            time.sleep(0.05)
        self.tell_log()
        sys.exit("the server does not start again")

    def sql(self, database, text, check=True):
        """Runs SQL as its owner; what psql prints, without ornaments."""
        done = subprocess.run([self.bin / "psql", "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "desk",
                               "-d", database, "-c", text], capture_output=True, text=True)
        if check and done.returncode:
            sys.exit(f"{text}: {done.stderr}")
        return done.stdout.strip()

    def url(self, database, user="desk"):
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def ledger(self, database):
        """The name of a new, empty ledger."""
        self.sql("postgres", f'CREATE DATABASE "{database}"')
        return self.url(database)

    def __exit__(self, *_):
        if (self.data / "postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)
