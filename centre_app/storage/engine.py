"""Opens the database: SQLCipher on this computer (A3) or PostgreSQL on the LAN (A4)."""

import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import (
    URL,
    Connection,
    Engine,
    ExceptionContext,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

SAFE_SQLITE = (3, 51, 3)
"""Older versions may damage the file when a write-ahead log is reset while another reads."""

PRAGMAS = (
    "cipher_log_level=NONE",
    "foreign_keys=ON",
    "journal_mode=WAL",
    "synchronous=FULL",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "busy_timeout=5000",
)

POSTGRES_OPTIONS = " ".join(
    f"-c {option}"
    for option in (
        "search_path=app,sec",
        "timezone=UTC",
        "statement_timeout=15s",
        "lock_timeout=3s",
        "idle_in_transaction_session_timeout=30s",
    )
)

_USED, _FRESH_S = "used", 1.0
"""When a connection was given back, and for how many seconds it is taken to be alive."""

_MALFORMED = "22"
"""Class of PostgreSQL's codes for data exceptions."""

_ASKING = {"SELECT", "WITH", "BEGIN"}
"""What a question begins with."""


class WrittenWhileReadingError(AssertionError):
    """A unit that only reads was about to write: a bug."""


def open_local(path: Path, key: bytes, *, foreign_keys: bool = True) -> Engine:
    """Return an engine on the encrypted file ``path``; ``key`` has 32 bytes.

    The key never stands in a URL, since URLs find their way into logs.
    """
    assert sqlcipher.sqlite_version_info >= SAFE_SQLITE
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=partial(_connect_local, path, key, foreign_keys),
        poolclass=QueuePool,
        pool_size=3,
        max_overflow=2,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_local)
    return engine


def open_lan(url: str | URL, password: str | None = None) -> Engine:
    """Return an engine on a PostgreSQL server; a dead cable ends in an error, not in waiting.

    Without a password the driver looks for one where PostgreSQL's own programs do.
    """
    address = make_url(url)
    engine = create_engine(
        address.set(password=password) if password else address,
        pool_size=3,
        max_overflow=2,
        hide_parameters=True,
        connect_args={
            "connect_timeout": 5,
            "keepalives_idle": 3,
            "keepalives_interval": 1,
            "keepalives_count": 3,
            # A prepared search keeps a plan that never uses the index of words: only what says
            # that it may is prepared, nothing because it was asked often.
            "prepare_threshold": sys.maxsize,
            "options": POSTGRES_OPTIONS,
        },
    )
    event.listen(engine, "handle_error", _leave_out_the_row)
    event.listen(engine, "checkin", _note_use)
    event.listen(engine, "checkout", partial(_try_the_line, engine))
    return engine


def for_reading(engine: Engine) -> Engine:
    """Return the engine as units use it that only read: they wait for no writer, and write nothing.

    On the server each question is a transaction of its own. What BEGIN would add there is a journey
    before and one after: at READ COMMITTED every question sees its own moment anyway.
    """
    options: dict[str, Any] = {"reading": True}
    if engine.dialect.name == "postgresql":
        options["isolation_level"] = "AUTOCOMMIT"
    reading = engine.execution_options(**options)
    event.listen(reading, "before_cursor_execute", _refuse_to_write)
    return reading


def _refuse_to_write(_connection: Connection, _cursor: object, words: str, *_more: Any) -> None:
    if words.split(None, 1)[0] not in _ASKING:
        raise WrittenWhileReadingError


def _connect_local(path: Path, key: bytes, foreign_keys: bool) -> Any:  # noqa: FBT001
    connection = sqlcipher.connect(
        f"file:{path.as_posix()}?mode=rwc",
        uri=True,
        timeout=5.0,
        isolation_level=None,  # SQLAlchemy, not the driver, says BEGIN
        check_same_thread=False,
    )
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if not foreign_keys:
        connection.execute("PRAGMA foreign_keys=OFF")
    return connection


def _begin_local(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _note_use(_driver: DBAPIConnection | None, kept: ConnectionPoolEntry) -> None:
    kept.info[_USED] = time.monotonic()


def _try_the_line(
    engine: Engine, driver: DBAPIConnection, kept: ConnectionPoolEntry, _: object
) -> None:
    """Ask a connection that lay idle whether anybody still hears; one just used need not be asked.

    SQLAlchemy's own asking before every use is a journey each time.
    """
    if time.monotonic() - kept.info.get(_USED, time.monotonic()) < _FRESH_S:
        return
    try:
        engine.dialect.do_ping(driver)
    except engine.dialect.loaded_dbapi.Error as error:
        # The pool then opens another one.
        raise DisconnectionError from error


def _leave_out_the_row(context: ExceptionContext) -> None:
    """Keep of an error its code and its first line: below it PostgreSQL quotes the row.

    Names and numbers would otherwise stand in every log that the error gets into. Where a value is
    malformed, the first line quotes it, too.
    """
    fault, wrapped = context.original_exception, context.sqlalchemy_exception
    told: Any = getattr(fault, "diag", None)
    if told is not None and told.sqlstate and wrapped is not None:
        line = "" if told.sqlstate.startswith(_MALFORMED) else told.message_primary
        fault.args = (f"{told.sqlstate} {line}".rstrip(),)
        wrapped.args = (f"{type(fault).__name__} {fault.args[0]}",)
