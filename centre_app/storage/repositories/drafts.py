"""Half-typed forms."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from centre_app.services.records.drafts import DraftRow
from centre_app.storage.tables.reception import drafts


class SqlDrafts:
    """What one member of staff typed and has not saved."""

    def __init__(self, session: Session, actor_id: UUID, now: datetime) -> None:
        self._session = session
        self._actor_id = actor_id
        self._now = now

    def save(self, form: str, subject_id: UUID, body: Mapping[str, Any]) -> datetime:
        """Keep the draft in place of an earlier one and return when."""
        on_postgres = self._session.get_bind().dialect.name == "postgresql"
        insert = (postgresql.insert if on_postgres else sqlite.insert)(drafts)
        key = {"staff_id": self._actor_id, "form": form, "subject_id": subject_id}
        text = {"body": dict(body), "saved_at": self._now}
        self._session.execute(
            insert.values(**key, **text).on_conflict_do_update(index_elements=list(key), set_=text)
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

    def rows(self, form: str) -> Sequence[DraftRow]:
        """Return the drafts of a form, the oldest first."""
        columns = drafts.c
        found = self._session.execute(
            select(columns.subject_id, columns.body, columns.saved_at)
            .where(columns.staff_id == self._actor_id, columns.form == form)
            .order_by(columns.saved_at, columns.subject_id)
        )
        return [DraftRow(*row) for row in found]

    def _line(self, form: str, subject_id: UUID) -> tuple[Any, ...]:
        columns = drafts.c
        return (
            columns.staff_id == self._actor_id,
            columns.form == form,
            columns.subject_id == subject_id,
        )
