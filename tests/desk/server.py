"""A desk for a test: makes its ledger, starts `serve` on a free port, and sees that it ends well."""
import contextlib
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ENVIRONMENT = {**os.environ, "REPORTEDLY_MODEL": "none", "REPORTEDLY_GAZETTEER": "none"}


class Desk:
    def __init__(self, process, log, port):
        self.process, self.log, self.port = process, log, port
        page = self.ask(b"GET / HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n" % port)
        self.token = re.search(rb'name="reportedly-token" content="(\w{32})"', page)[1].decode()

    def connect(self, timeout=20):
        return socket.create_connection(("127.0.0.1", self.port), timeout=timeout)

    def ask(self, request, timeout=20):
        """All that comes back for these bytes until the server ends the connection, or nothing more comes."""
        with self.connect(timeout) as s:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                s.sendall(request)
            return read_all(s)


def read_all(s):
    out = b""
    with contextlib.suppress(ConnectionResetError, socket.timeout):
        while piece := s.recv(65536):
            out += piece
    return out


@contextlib.contextmanager
def desk(program, *options, ledger=None, stop=signal.SIGTERM):
    """Yields a Desk; afterwards it must end by itself with 0 and have said nothing on stderr."""
    with tempfile.TemporaryDirectory() as folder:
        path = ledger or f"{folder}/desk.ledger"
        if not ledger:
            subprocess.run([sys.executable, HERE / "ledger.py", program, path], check=True, env=ENVIRONMENT)
        with open(f"{folder}/stderr", "wb") as log:
            process = subprocess.Popen([program, "serve", "-l", path, "--port", "0", *options], stdout=subprocess.PIPE,
                                       stderr=log, env=ENVIRONMENT)
        address = process.stdout.readline().decode()
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", address)
        said = lambda: pathlib.Path(f"{folder}/stderr").read_text(encoding="utf-8", errors="replace")
        if not found:
            process.kill()
            sys.exit(f"serve printed no address: {address!r} {said()}")
        try:
            yield Desk(process, said, int(found[1]))
        except BaseException:
            print(f"stderr of serve:\n{said()}", file=sys.stderr)
            process.kill()
            raise
        process.send_signal(stop)
        code = process.wait(timeout=30)
        assert code == 0, f"serve ended with {code}: {said()}"
        assert not said(), f"serve said: {said()}"
