"""Who writes the records of sessions and of inquiries."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Table, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from centre_app.domain.mediation.pens import Pen
from centre_app.domain.permissions import Actor


class SqlRecordPens:
    """One row a record; two who reach for it at once are told apart by the database.

    The key of a table of pens is the record's.
    """

    def __init__(self, session: Session, actor: Actor, now: datetime, *, table: Table) -> None:
        self._session, self._actor, self._now = session, actor, now
        self._table = table
        [self._key] = table.primary_key.columns

    def holder(self, record_id: UUID) -> Pen | None:
        """Return who writes."""
        columns = self._table.c
        found = self._session.execute(
            select(
                columns.staff_id,
                columns.name,
                columns.since,
                columns.wrote_at,
                columns.from_id,
                columns.from_name,
            ).where(self._key == record_id)
        ).one_or_none()
        return Pen(*found) if found else None

    def take_free(self, record_id: UUID) -> Pen:
        """Give the actor the pen unless somebody else has it; return who has it now."""
        insert = self._insert().values(**self._mine(record_id))
        self._session.execute(insert.on_conflict_do_nothing(index_elements=[self._key.name]))
        return self._held(record_id)

    def seize(self, record_id: UUID) -> Pen:
        """Give the actor the pen, whoever had it."""
        before = self.holder(record_id)
        given: dict[str, Any] = {}
        if before is not None and before.staff_id != self._actor.staff_id:
            given = {"from_id": before.staff_id, "from_name": before.name}
        mine = self._mine(record_id) | given
        insert = self._insert().values(**mine)
        self._session.execute(
            insert.on_conflict_do_update(index_elements=[self._key.name], set_=mine)
        )
        return self._held(record_id)

    def wrote(self, record_id: UUID) -> None:
        """Note that the actor wrote just now."""
        self._session.execute(
            update(self._table).where(*self._own(record_id)).values(wrote_at=self._now)
        )

    def lay_down(self, record_id: UUID) -> None:
        """Take the pen from the actor, if he has it."""
        self._session.execute(delete(self._table).where(*self._own(record_id)))

    def clear(self, record_id: UUID) -> None:
        """Take the pen from whoever has it."""
        self._session.execute(delete(self._table).where(self._key == record_id))

    def _held(self, record_id: UUID) -> Pen:
        pen = self.holder(record_id)
        assert pen is not None
        return pen

    def _mine(self, record_id: UUID) -> dict[str, Any]:
        return {
            self._key.name: record_id,
            "staff_id": self._actor.staff_id,
            "name": self._actor.name,
            "since": self._now,
            "wrote_at": self._now,
            "from_id": None,
            "from_name": "",
        }

    def _own(self, record_id: UUID) -> tuple[Any, ...]:
        return self._key == record_id, self._table.c.staff_id == self._actor.staff_id

    def _insert(self) -> Any:
        on_postgres = self._session.get_bind().dialect.name == "postgresql"
        return (postgresql.insert if on_postgres else sqlite.insert)(self._table)
