"""A PostgreSQL server of the benchmarks' own, whose data stays in build/ from run to run."""

import secrets
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.bench.data.million import FOLDER
from scripts.bench.data.sizes import Size
from tests.postgres_server import START_LIMIT_SECONDS, Cluster, ServerInfo

USER = "centre_bench"


class KeptCluster(Cluster):
    """A server on loopback that is stopped in good order and finds its data again."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder.rmdir()
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        kept = folder.with_suffix(".secret")
        if not kept.exists():
            kept.touch(mode=0o600)
            kept.write_text(secrets.token_hex(12), encoding="utf-8")
        self.info = ServerInfo("127.0.0.1", 0, USER, kept.read_text(encoding="utf-8"))

    def stop(self) -> None:
        """End the server; its files stay."""
        if self._process:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(timeout=START_LIMIT_SECONDS)
            self._process = None

    def _make_files(self, programs: Path) -> None:
        if not (self._folder / "data").exists():
            super()._make_files(programs)


@contextmanager
def served(size: Size) -> Iterator[ServerInfo]:
    """Give the server that keeps the large centre of that size."""
    cluster = KeptCluster(FOLDER / f"postgres-{size.matters}-{size.people}")
    cluster.start()
    try:
        yield cluster.info
    finally:
        cluster.stop()
