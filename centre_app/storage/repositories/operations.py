"""Requests already carried out."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, insert, select, text
from sqlalchemy.orm import Session

from centre_app.services.requests import Done
from centre_app.storage.tables.upkeep import operations

_ANSWER = select(
    operations.c.answer_id,
    operations.c.answer_number,
    operations.c.answer_version,
    operations.c.answer_paper_id,
).where(operations.c.op_id == bindparam("asked"))
_KEEP = insert(operations)
_WAIT = text("SELECT pg_advisory_xact_lock(:door)")

LOCK_BITS = 2**63 - 1
"""The random end of a key, as much of it as a lock's number holds."""


class SqlOperations:
    """Requests already carried out."""

    def __init__(self, session: Session, actor_id: UUID, now: datetime) -> None:
        self._session = session
        self._actor_id = actor_id
        self._now = now

    def answer(self, op_id: UUID) -> Done | None:
        """Return what the request was answered, if it was carried out before.

        Whoever sends it again meanwhile waits here until this unit ends, and then finds the answer.
        SQLite lets one writer in at a time and needs no lock for it.
        """
        if self._session.get_bind().dialect.name == "postgresql":
            self._session.execute(_WAIT, {"door": op_id.int & LOCK_BITS})
        row = self._session.execute(_ANSWER, {"asked": op_id}).one_or_none()
        return None if row is None else Done(*row)

    def keep(self, op_id: UUID, use_case: str, done: Done) -> None:
        """Keep the answer."""
        self._session.execute(
            _KEEP,
            {
                "op_id": op_id,
                "at": self._now,
                "actor_id": self._actor_id,
                "use_case": use_case,
                "answer_id": done.id,
                "answer_number": done.number,
                "answer_version": done.version,
                "answer_paper_id": done.paper_id,
            },
        )
