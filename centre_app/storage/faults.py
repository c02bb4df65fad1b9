"""Translates the database's errors, once, into sentences of ours."""

from sqlalchemy.exc import DBAPIError, IntegrityError, NoResultFound
from sqlalchemy.orm.exc import StaleDataError

from centre_app.domain.errors import (
    CentreError,
    DatabaseDamagedError,
    DiskFullError,
    NotFoundError,
    StaleRecordError,
    StorageBusyError,
    StorageReadOnlyError,
    StorageUnavailableError,
)

_SQLITE: tuple[tuple[str, type[CentreError]], ...] = (
    ("locked", StorageBusyError),
    ("readonly", StorageReadOnlyError),
    ("full", DiskFullError),
    ("not a database", DatabaseDamagedError),
    ("malformed", DatabaseDamagedError),
    ("hmac", DatabaseDamagedError),
    ("disk i/o", StorageUnavailableError),
    ("unable to open", StorageUnavailableError),
)

_POSTGRES: dict[str, type[CentreError]] = {
    "55P03": StorageBusyError,
    "57014": StorageBusyError,
    "40P01": StorageBusyError,
    "40001": StaleRecordError,
    "25006": StorageReadOnlyError,
    "53100": DiskFullError,
}


class DuplicateOperationError(Exception):
    """The same request is already on file; its answer can be read."""


def translate(error: Exception) -> Exception | None:
    """Return our error for one of the database, or None where it is a bug."""
    if isinstance(error, StaleDataError):
        return StaleRecordError()
    if isinstance(error, NoResultFound):
        return NotFoundError()
    if isinstance(error, IntegrityError):
        return DuplicateOperationError() if "operations" in str(error.orig) else None
    if isinstance(error, DBAPIError):
        return _of_driver(error)
    return None


def of_driver(words: str) -> CentreError | None:
    """Return our error for SQLite's words, or None where they tell of a bug."""
    lowered = words.lower()
    for part, kind in _SQLITE:
        if part in lowered:
            return kind()
    return None


def _of_driver(error: DBAPIError) -> CentreError | None:
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        kind = _POSTGRES.get(state)
        if kind is None and state[:2] in {"08", "57", "28", "3D"}:
            kind = StorageUnavailableError
        return kind() if kind else None
    if error.connection_invalidated or type(error.orig).__module__.startswith("psycopg"):
        return StorageUnavailableError()
    return of_driver(str(error.orig))
