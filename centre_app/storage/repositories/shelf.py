"""Entities of one kind, on a SQLAlchemy session."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from centre_app.domain.entity import Root
from centre_app.domain.errors import NotFoundError, StaleRecordError
from centre_app.storage.repositories.of_matters import may_read

T = TypeVar("T", bound=Root)


class SqlShelf(Generic[T]):
    """The stored things of one kind; those of a matter closed to the actor are not there."""

    def __init__(self, session: Session, kind: type[T]) -> None:
        self._session = session
        self._kind = kind
        # A file has one writer: what it has read is still true, and need not be read again.
        alone = session.get_bind().dialect.name == "sqlite"
        self._lock = None if alone else {"of": kind, "key_share": True}

    def add(self, thing: T) -> T:
        """Put a new thing on the shelf and return it."""
        self._session.add(thing)
        return thing

    def get(self, thing_id: UUID, *, seen: int) -> T:
        """Return the thing for change, unless it moved on since version ``seen``.

        Another desk that wants to change it waits until this unit ends, and finds it moved on.

        Raises:
            StaleRecordError: somebody changed it meanwhile.
            NotFoundError: it is not there.
        """
        thing = self._session.get(self._kind, thing_id, with_for_update=self._lock)
        if thing is None or not may_read(self._session, thing):
            raise NotFoundError
        if thing.version != seen:
            raise StaleRecordError
        self._session.info["changing"].add(thing)
        return thing

    def look(self, thing_id: UUID) -> T:
        """Return the thing to read from.

        Raises:
            NotFoundError: it is not there.
        """
        thing = self._session.get(self._kind, thing_id)
        if thing is None or not may_read(self._session, thing):
            raise NotFoundError
        return thing

    def find(self, **equal: Any) -> Sequence[T]:
        """Return all whose attributes equal these, in order of making."""
        kind: Any = self._kind
        statement = select(kind).filter_by(**equal).order_by(kind.created_at, kind.id)
        found = self._session.scalars(statement).all()
        return [thing for thing in found if may_read(self._session, thing)]

    def version(self, thing: T) -> int:
        """Return the version the thing is at once everything so far is written."""
        self._session.flush()
        return thing.version
