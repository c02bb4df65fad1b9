"""PostgreSQL databases for tests: one server per run, one fresh database per test.

Never skipped: a run without a server fails, with the line that gets one.
"""

import os
import secrets
from collections.abc import Callable, Iterator
from typing import Protocol

import psycopg
import pytest
from psycopg import sql

from tests.postgres_server import HANDED_OVER, Cluster, PostgresMissingError, ServerInfo

FIRST_WITH_FILE_COPY = 150000


class FreshCopy(Protocol):
    """Hands out copies of a database that is filled once per run."""

    def __call__(self, name: str, fill: Callable[[str], None]) -> str:
        """Return the address of a new copy of the database called name, which fill(address) made.

        ``fill`` must leave no connection open.
        """


class Databases:
    """Makes and drops databases on the tests' server."""

    def __init__(self, server: ServerInfo) -> None:
        self._server = server
        self._run = os.environ.get("PYTEST_XDIST_TESTRUNUID", secrets.token_hex(8))[:12]
        self._door = psycopg.connect(server.dsn(), autocommit=True)

    def close(self) -> None:
        """Let go of the server."""
        self._door.close()

    def empty(self) -> str:
        """Return the address of a new empty database."""
        return self._create("template0")

    def copy(self, name: str, fill: Callable[[str], None]) -> str:
        """Return the address of a new copy of a template, filled when it is first asked for."""
        template = f"{name}_{self._run}"
        # Only one of the processes of a run may fill it; the others wait here.
        self._door.execute("SELECT pg_advisory_lock(hashtext(%s))", [template])
        try:
            if not self._exists(template):
                half_done = self._create("template0")
                fill(half_done)
                self._rename(half_done, template)
        finally:
            self._door.execute("SELECT pg_advisory_unlock(hashtext(%s))", [template])
        return self._create(template)

    def again(self, url: str) -> str:
        """Return the address of a new copy of a database that nobody is connected to."""
        return self._create(url.rsplit("/", 1)[1])

    def drop(self, url: str) -> None:
        """Remove a database, whoever is still connected."""
        name = sql.Identifier(url.rsplit("/", 1)[1])
        self._door.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))

    def _create(self, template: str) -> str:
        name = f"t_{secrets.token_hex(8)}"
        # Copying files is twice as quick as replaying the write-ahead log, the way since 15.
        quick = self._door.info.server_version >= FIRST_WITH_FILE_COPY
        statement = "CREATE DATABASE {} TEMPLATE {}" + (" STRATEGY file_copy" if quick else "")
        self._door.execute(
            sql.SQL(statement).format(sql.Identifier(name), sql.Identifier(template))
        )
        return self._server.url(name)

    def _exists(self, name: str) -> bool:
        found = self._door.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return found.fetchone() is not None

    def _rename(self, url: str, name: str) -> None:
        old = sql.Identifier(url.rsplit("/", 1)[1])
        new = sql.Identifier(name)
        self._door.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(old, new))


def hand_over_a_server() -> Cluster | None:
    """Start the server that several test processes will share and name it in their environment.

    Where none is to be had, the tests that ask for it say so themselves.
    """
    if os.environ.get(HANDED_OVER):
        return None
    cluster, _ = _start()
    if cluster:
        os.environ[HANDED_OVER] = cluster.info.url()
    return cluster


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[ServerInfo]:
    """Give the run's server: the one handed over, or one of this process's own."""
    handed_over = os.environ.get(HANDED_OVER)
    if handed_over:
        yield ServerInfo.from_url(handed_over)
        return
    cluster, complaint = _start()
    if cluster is None:
        pytest.fail(complaint, pytrace=False)
    yield cluster.info
    cluster.stop()


@pytest.fixture(scope="session")
def postgres_databases(postgres_server: ServerInfo) -> Iterator[Databases]:
    """Give the maker of databases on the run's server."""
    databases = Databases(postgres_server)
    yield databases
    databases.close()


@pytest.fixture
def empty_postgres(postgres_databases: Databases) -> Iterator[str]:
    """Give the address of an empty database that lives as long as the test."""
    url = postgres_databases.empty()
    yield url
    postgres_databases.drop(url)


@pytest.fixture
def template_postgres(postgres_databases: Databases) -> Iterator[FreshCopy]:
    """Give fresh copies of a database filled once per run; they live as long as the test."""
    copies: list[str] = []

    def fresh_copy(name: str, fill: Callable[[str], None]) -> str:
        copies.append(postgres_databases.copy(name, fill))
        return copies[-1]

    yield fresh_copy
    for url in copies:
        postgres_databases.drop(url)


def _start() -> tuple[Cluster | None, str]:
    try:
        cluster = Cluster()
        cluster.start()
    except PostgresMissingError as reason:
        return None, str(reason)
    return cluster, ""
