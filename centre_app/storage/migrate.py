"""Brings the database to the schema this program needs.

Alembic is read only where a database must change: it costs every start half as much as SQLAlchemy.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from centre_app import paths
from centre_app.domain.errors import DatabaseTooNewError, DatabaseTooOldError

if TYPE_CHECKING:
    from alembic.config import Config

VERSION_TABLE = "alembic_version"
REVISION_DIGITS = 4
MIGRATION_LOCK = 7100
"""PostgreSQL's advisory lock against two administrators upgrading at once."""


def migrations_folder() -> Path:
    """Return where the migrations lie, in a checkout and in the packed program."""
    return paths.root() / "migrations"


def revisions() -> list[str]:
    """Return the revisions this program knows, oldest first: the numbers its scripts begin with."""
    scripts = (migrations_folder() / "versions").glob("[0-9]*.py")
    return sorted(path.name[:REVISION_DIGITS] for path in scripts)


def head() -> str:
    """Return the revision this program was written for."""
    return revisions()[-1]


def current(engine: Engine) -> str | None:
    """Return the revision the database is at, None for an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table(VERSION_TABLE):
            return None
        found = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608
        return found.scalars().one_or_none()


def refuse_unknown(revision: str | None) -> None:
    """Let a database pass whose revision this program knows.

    Raises:
        DatabaseTooNewError: a newer program wrote it.
    """
    if revision is not None and revision not in revisions():
        raise DatabaseTooNewError


def ensure_current(engine: Engine, *, may_upgrade: bool) -> bool:
    """Upgrade the database if it needs to be and the person may; return whether it was.

    Raises:
        DatabaseTooNewError: a newer program wrote it.
        DatabaseTooOldError: it needs an upgrade that this person may not make.
    """
    revision = current(engine)
    if revision == head():
        return False
    refuse_unknown(revision)
    if not may_upgrade:
        raise DatabaseTooOldError
    upgrade(engine)
    return True


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database up to the revision, in one transaction."""
    from alembic import command  # noqa: PLC0415

    with engine.begin() as connection:
        _guard(connection)
        command.upgrade(_config(connection), revision)
        _check_foreign_keys(connection)


def downgrade(engine: Engine, revision: str) -> None:
    """Take the database back to the revision, in one transaction."""
    from alembic import command  # noqa: PLC0415

    with engine.begin() as connection:
        _guard(connection)
        command.downgrade(_config(connection), revision)
        _check_foreign_keys(connection)


def check(engine: Engine) -> None:
    """Raise when the tables in code and the migrated database differ."""
    from alembic import command  # noqa: PLC0415

    on_postgres = engine.dialect.name == "postgresql"
    for protected in (False, True) if on_postgres else (None,):
        with engine.connect() as connection:
            if protected:
                connection.execute(text("SET search_path = sec, app"))
                connection.dialect.default_schema_name = "sec"
            config = _config(connection)
            config.attributes["protected"] = protected
            try:
                command.check(config)
            finally:
                connection.rollback()
                if on_postgres:
                    connection.dialect.default_schema_name = "app"
                    connection.execute(text("SET search_path = app, sec"))
                    connection.rollback()


def _guard(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"))
        connection.execute(text("CREATE SCHEMA IF NOT EXISTS app"))
        connection.execute(text("CREATE SCHEMA IF NOT EXISTS sec"))


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        assert connection.execute(text("PRAGMA foreign_key_check")).first() is None


def _config(connection: Connection) -> "Config":
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
