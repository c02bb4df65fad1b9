"""Requests already carried out, and half-typed drafts."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from centre_app.services.requests import Done
from centre_app.storage.tables.reception import drafts
from centre_app.storage.tables.upkeep import operations


class SqlOperations:
    """Requests already carried out."""

    def __init__(self, session: Session, actor_id: UUID, now: datetime) -> None:
        self._session = session
        self._actor_id = actor_id
        self._now = now

    def answer(self, op_id: UUID) -> Done | None:
        """Return what the request was answered, if it was carried out before."""
        columns = operations.c
        row = self._session.execute(
            select(
                columns.answer_id,
                columns.answer_number,
                columns.answer_version,
                columns.answer_paper_id,
            ).where(columns.op_id == op_id)
        ).one_or_none()
        return None if row is None else Done(*row)

    def keep(self, op_id: UUID, use_case: str, done: Done) -> None:
        """Keep the answer."""
        self._session.execute(
            insert(operations).values(
                op_id=op_id,
                at=self._now,
                actor_id=self._actor_id,
                use_case=use_case,
                answer_id=done.id,
                answer_number=done.number,
                answer_version=done.version,
                answer_paper_id=done.paper_id,
            )
        )


class SqlDrafts:
    """What one member of staff typed and has not saved."""

    def __init__(self, session: Session, actor_id: UUID, now: datetime) -> None:
        self._session = session
        self._actor_id = actor_id
        self._now = now

    def save(self, form: str, subject_id: UUID, body: Mapping[str, Any]) -> datetime:
        """Keep the draft in place of an earlier one and return when."""
        self.drop(form, subject_id)
        self._session.execute(
            insert(drafts).values(
                staff_id=self._actor_id,
                form=form,
                subject_id=subject_id,
                body=dict(body),
                saved_at=self._now,
            )
        )
        return self._now

    def load(self, form: str, subject_id: UUID) -> Mapping[str, Any] | None:
        """Return the draft, if there is one."""
        found = self._session.scalars(
            select(drafts.c.body).where(*self._line(form, subject_id))
        ).one_or_none()
        return cast("Mapping[str, Any] | None", found)

    def drop(self, form: str, subject_id: UUID) -> None:
        """Forget the draft."""
        self._session.execute(delete(drafts).where(*self._line(form, subject_id)))

    def _line(self, form: str, subject_id: UUID) -> tuple[Any, ...]:
        columns = drafts.c
        return (
            columns.staff_id == self._actor_id,
            columns.form == form,
            columns.subject_id == subject_id,
        )
