"""Translates the database's errors, once, into sentences of ours."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    InterfaceError,
    NoResultFound,
    OperationalError,
)
from sqlalchemy.orm.exc import StaleDataError

from centre_app.domain.errors import (
    CentreError,
    DatabaseDamagedError,
    DiskFullError,
    FieldError,
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


_SYSTEM: dict[int, type[CentreError]] = {
    errno.EACCES: StorageReadOnlyError,
    errno.EPERM: StorageReadOnlyError,
    errno.EROFS: StorageReadOnlyError,
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
}

_TAKEN: dict[str, tuple[str, str]] = {
    "mediators_staff_id": ("staff_id", "account_of_another_mediator"),
    "form_texts_org_id_form_number": ("why", "form_saved_meanwhile"),
}
"""Parts of the names of unique constraints, with the field and reason of losing a race for one."""

_OUTSIDE = (OperationalError, InterfaceError)
_FOREIGN_KEY = "23503"


def translate(error: Exception) -> Exception | None:
    """Return our error for one of the database, or None where it is a bug."""
    if isinstance(error, StaleDataError):
        return StaleRecordError()
    if isinstance(error, NoResultFound):
        return NotFoundError()
    if isinstance(error, IntegrityError):
        return NotFoundError() if _points_nowhere(error) else _taken(error)
    if isinstance(error, DBAPIError):
        return _of_driver(error)
    return None


@contextmanager
def translated() -> Iterator[None]:
    """Let errors of the database leave the block as ours.

    Raises:
        CentreError: what went wrong, in our words.
    """
    try:
        yield
    except Exception as error:
        ours = translate(error)
        if ours is None:
            raise
        raise ours from error


def of_driver(words: str) -> CentreError | None:
    """Return our error for SQLite's words, or None where they tell of a bug."""
    lowered = words.lower()
    for part, kind in _SQLITE:
        if part in lowered:
            return kind()
    return None


def of_system(error: OSError) -> CentreError:
    """Return our error for one of the file system."""
    return _SYSTEM.get(error.errno or 0, StorageUnavailableError)()


def _points_nowhere(error: IntegrityError) -> bool:
    """Return whether a row names another one that is not there (any more)."""
    state = getattr(error.orig, "sqlstate", None)
    return state == _FOREIGN_KEY if state else "FOREIGN KEY" in str(error.orig)


def _taken(error: IntegrityError) -> CentreError | None:
    """Return what to say where another desk took a thing between our look and our write."""
    words = str(error.orig).replace(".", "_")
    for part, (field, reason) in _TAKEN.items():
        if part in words:
            return FieldError(**{field: reason})
    return None


def _of_driver(error: DBAPIError) -> CentreError | None:
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        kind = _POSTGRES.get(state)
        if kind is None and state[:2] in {"08", "57", "28", "3D"}:
            kind = StorageUnavailableError
        return kind() if kind else None
    if error.connection_invalidated:
        return StorageUnavailableError()
    if type(error.orig).__module__.startswith("psycopg"):
        # The server never spoke: the line is dead, unless what we sent was unfit to be sent.
        return StorageUnavailableError() if isinstance(error, _OUTSIDE) else None
    return of_driver(str(error.orig))
