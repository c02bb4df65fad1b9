"""A PostgreSQL server of the tests' own: on loopback, on a free port, in a folder that goes away.

Standard library only, so that ``python -m tests.postgres_server`` can say whether one can be had.
"""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

HANDED_OVER = "CENTRE_TEST_POSTGRES"
"""The environment variable that names a running server, as ServerInfo.url() writes it."""

START_LIMIT_SECONDS = 20
TRIES = 3
THROWAWAY = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "max_connections": "60",
}


class PostgresMissingError(Exception):
    """No PostgreSQL server could be found or started; the message says what to do."""


@dataclass(frozen=True)
class ServerInfo:
    """Where a server listens and who may do everything there."""

    host: str
    port: int
    user: str
    password: str

    def url(self, database: str = "postgres") -> str:
        """Return SQLAlchemy's address of one of its databases."""
        return (
            f"postgresql+psycopg://{self.user}:{self.password}@{self.host}:{self.port}/{database}"
        )

    def dsn(self, database: str = "postgres") -> str:
        """Return psycopg's address of one of its databases."""
        return self.url(database).replace("+psycopg", "", 1)

    @classmethod
    def from_url(cls, url: str) -> "ServerInfo":
        """Read what ``url`` wrote."""
        parts = urlsplit(url)
        return cls(
            host=parts.hostname or "127.0.0.1",
            port=parts.port or 5432,
            user=parts.username or "postgres",
            password=parts.password or "",
        )


def find_programs() -> Path:
    """Return the folder of the server's programs: on the path, Debian's, or pip's.

    Raises:
        PostgresMissingError: there is none.
    """
    on_path = shutil.which("postgres")
    if on_path and (found := Path(on_path).resolve().parent).joinpath("initdb").exists():
        return found
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_major)
    if installed:
        return installed[-1].parent
    wheel = find_spec("pgserver")
    if wheel and wheel.origin:
        return Path(wheel.origin).parent / "pginstall" / "bin"
    raise PostgresMissingError(
        "The tests need a PostgreSQL server and found none; run: python3 scripts/dev.py setup"
        " (or: sudo apt-get install postgresql)"
    )


class Cluster:
    """A server process with its files; ``stop`` ends it and removes them."""

    def __init__(self) -> None:
        self._servant = _servant()
        self._folder = Path(tempfile.mkdtemp(prefix="centre-postgres-"))
        self._process: subprocess.Popen[bytes] | None = None
        self.info = ServerInfo("127.0.0.1", 0, "centre_tests", secrets.token_hex(12))

    def start(self) -> ServerInfo:
        """Make the files, start the server and return once it takes connections.

        Raises:
            PostgresMissingError: there is no server, or it does not start.
        """
        try:
            return self._start()
        except PostgresMissingError:
            self.stop()
            raise

    def stop(self) -> None:
        """End the server by its own process, with nothing to save, and remove its files."""
        if self._process:
            # SIGQUIT: stop at once; the next start would have to repair, and there is none.
            self._process.send_signal(getattr(signal, "SIGQUIT", signal.SIGTERM))
            self._process.wait(timeout=START_LIMIT_SECONDS)
            self._process = None
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self) -> ServerInfo:
        programs = self._reachable(find_programs())
        self._make_files(programs)
        for _ in range(TRIES):
            if self._serve(programs, _free_port()):
                return self.info
        raise PostgresMissingError(f"PostgreSQL in {programs} does not start: {self._last_words()}")

    def _make_files(self, programs: Path) -> None:
        secret = self._folder / "password"
        secret.write_text(self.info.password, encoding="utf-8")
        self._hand_over()
        made = subprocess.run(
            [
                programs / "initdb",
                *("--pgdata", self._folder / "data", "--username", self.info.user),
                *("--auth", "scram-sha-256", "--pwfile", secret),
                *("--encoding", "UTF8", "--locale", "C.UTF-8" if os.name != "nt" else "C"),
                *("--no-sync", "--no-instructions"),
            ],
            capture_output=True,
            text=True,
            check=False,
            cwd=self._folder,
            **self._servant,
        )
        secret.unlink()
        if made.returncode:
            raise PostgresMissingError(f"PostgreSQL's initdb failed: {made.stderr.strip()[-300:]}")

    def _serve(self, programs: Path, port: int) -> bool:
        settings = [word for name, value in THROWAWAY.items() for word in ("-c", f"{name}={value}")]
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [
                    *_ends_with_parent(),
                    *(programs / "postgres", "-D", self._folder / "data", "-p", str(port)),
                    *settings,
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._folder,
                **self._servant,
            )
        self.info = ServerInfo(self.info.host, port, self.info.user, self.info.password)
        return self._wait_until_ready()

    def _wait_until_ready(self) -> bool:
        # The last line of this file is the server's own word on its state.
        state = self._folder / "data" / "postmaster.pid"
        give_up = time.monotonic() + START_LIMIT_SECONDS
        while self._process and self._process.poll() is None and time.monotonic() < give_up:
            if state.exists() and state.read_text(encoding="utf-8").rstrip().endswith("ready"):
                return True
            time.sleep(0.01)
        return False

    def _reachable(self, programs: Path) -> Path:
        """Return the programs where the servant may run them: pip's may lie in root's own folders."""
        if not self._servant or programs.is_relative_to("/usr"):
            return programs
        copy = self._folder / "server" / programs.parent.name
        shutil.copytree(programs.parent, copy, symlinks=True)
        for libraries in programs.parents[2].glob("pgserver*.libs"):
            # The programs look for these three folders up.
            shutil.copytree(libraries, self._folder / libraries.name)
        return copy / programs.name

    def _hand_over(self) -> None:
        if self._servant:
            for path in (self._folder, self._folder / "password"):
                shutil.chown(path, self._servant["user"], self._servant["group"])

    def _last_words(self) -> str:
        log = self._folder / "log"
        return (
            log.read_text(encoding="utf-8", errors="replace").strip()[-300:] if log.exists() else ""
        )


def _servant() -> dict[str, Any]:
    """Return who runs the server, for subprocess: PostgreSQL refuses to run as root."""
    if os.name == "nt" or os.geteuid() != 0:
        return {}
    import pwd  # unknown to Windows

    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise PostgresMissingError("PostgreSQL refuses to run as root, and there is no user to run it")


def _ends_with_parent() -> list[str]:
    """Return what makes the kernel end the server with the tests, even when those are killed."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "QUIT"] if setpriv else []


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _major(initdb: Path) -> int:
    version = initdb.parents[1].name
    return int(version) if version.isdigit() else 0


if __name__ == "__main__":
    try:
        sys.stdout.write(f"{find_programs()}\n")
    except PostgresMissingError as reason:
        sys.exit(str(reason))
