"""Who writes the records of sessions."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from centre_app.domain.mediation.pens import Pen
from centre_app.domain.permissions import Actor
from centre_app.storage.tables.mediation import record_pens


class SqlRecordPens:
    """One row a session; two who reach for it at once are told apart by the database."""

    def __init__(self, session: Session, actor: Actor, now: datetime) -> None:
        self._session, self._actor, self._now = session, actor, now

    def holder(self, session_id: UUID) -> Pen | None:
        """Return who writes."""
        columns = record_pens.c
        found = self._session.execute(
            select(
                columns.staff_id,
                columns.name,
                columns.since,
                columns.wrote_at,
                columns.from_id,
                columns.from_name,
            ).where(columns.session_id == session_id)
        ).one_or_none()
        return Pen(*found) if found else None

    def take_free(self, session_id: UUID) -> Pen:
        """Give the actor the pen unless somebody else has it; return who has it now."""
        insert = self._insert().values(**self._mine(session_id))
        self._session.execute(insert.on_conflict_do_nothing(index_elements=["session_id"]))
        return self._held(session_id)

    def seize(self, session_id: UUID) -> Pen:
        """Give the actor the pen, whoever had it."""
        before = self.holder(session_id)
        given: dict[str, Any] = {}
        if before is not None and before.staff_id != self._actor.staff_id:
            given = {"from_id": before.staff_id, "from_name": before.name}
        mine = self._mine(session_id) | given
        insert = self._insert().values(**mine)
        self._session.execute(
            insert.on_conflict_do_update(index_elements=["session_id"], set_=mine)
        )
        return self._held(session_id)

    def wrote(self, session_id: UUID) -> None:
        """Note that the actor wrote just now."""
        self._session.execute(
            update(record_pens).where(*self._own(session_id)).values(wrote_at=self._now)
        )

    def lay_down(self, session_id: UUID) -> None:
        """Take the pen from the actor, if he has it."""
        self._session.execute(delete(record_pens).where(*self._own(session_id)))

    def clear(self, session_id: UUID) -> None:
        """Take the pen from whoever has it."""
        self._session.execute(delete(record_pens).where(record_pens.c.session_id == session_id))

    def _held(self, session_id: UUID) -> Pen:
        pen = self.holder(session_id)
        assert pen is not None
        return pen

    def _mine(self, session_id: UUID) -> dict[str, Any]:
        return {
            "session_id": session_id,
            "staff_id": self._actor.staff_id,
            "name": self._actor.name,
            "since": self._now,
            "wrote_at": self._now,
            "from_id": None,
            "from_name": "",
        }

    def _own(self, session_id: UUID) -> tuple[Any, ...]:
        columns = record_pens.c
        return columns.session_id == session_id, columns.staff_id == self._actor.staff_id

    def _insert(self) -> Any:
        on_postgres = self._session.get_bind().dialect.name == "postgresql"
        return (postgresql.insert if on_postgres else sqlite.insert)(record_pens)
