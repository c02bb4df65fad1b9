"""Half-typed forms."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from centre_app.services.records.drafts import DraftRow
from centre_app.storage.draft_seal import DraftSeal
from centre_app.storage.tables.accounts import staff
from centre_app.storage.tables.reception import drafts


class SqlDrafts:
    """What one member of staff typed and has not saved."""

    def __init__(self, session: Session, seal: DraftSeal, actor_id: UUID, now: datetime) -> None:
        self._session, self._seal = session, seal
        self._actor_id = actor_id
        self._now = now

    def save(self, form: str, subject_id: UUID, body: Mapping[str, Any]) -> datetime:
        """Keep the draft in place of an earlier one and return when."""
        on_postgres = self._session.get_bind().dialect.name == "postgresql"
        insert = (postgresql.insert if on_postgres else sqlite.insert)(drafts)
        key = {"staff_id": self._actor_id, "form": form, "subject_id": subject_id}
        text = {"body": self._seal.seal(form, subject_id, body), "saved_at": self._now}
        adding = insert.values(**key, **text, begun_at=self._now)
        self._session.execute(
            # Who waits goes on waiting while his form is typed into.
            adding.on_conflict_do_update(index_elements=list(key), set_=text)
        )
        return self._now

    def load(self, form: str, subject_id: UUID) -> Mapping[str, Any] | None:
        """Return the draft, if there is one."""
        found = self._session.scalars(
            select(drafts.c.body).where(*self._line(form, subject_id))
        ).one_or_none()
        return found and self._seal.open(form, subject_id, found)

    def drop(self, form: str, subject_id: UUID) -> None:
        """Forget the draft."""
        self._session.execute(delete(drafts).where(*self._line(form, subject_id)))

    def rows(self, form: str) -> Sequence[DraftRow]:
        """Return the drafts of a form, whoever waits longest first."""
        columns = drafts.c
        handed_by = func.coalesce(staff.c.name, "")
        found = self._session.execute(
            select(columns.subject_id, columns.body, columns.saved_at, columns.begun_at, handed_by)
            .outerjoin(staff, staff.c.id == columns.from_id)
            .where(columns.staff_id == self._actor_id, columns.form == form)
            .order_by(columns.begun_at, columns.subject_id)
        )
        opened = [
            (subject_id, self._seal.open(form, subject_id, body), *times)
            for subject_id, body, *times in found
        ]
        return [DraftRow(key, body, *times) for key, body, *times in opened if body is not None]

    def hand_over(self, form: str, subject_id: UUID, *, to_id: UUID) -> bool:
        """Give a draft of the actor's to somebody else; return whether there was one."""
        given = (
            update(drafts)
            .where(*self._line(form, subject_id))
            .values(staff_id=to_id, from_id=self._actor_id)
            .returning(drafts.c.subject_id)
        )
        return self._session.execute(given).one_or_none() is not None

    def save_of(
        self, staff_id: UUID, form: str, subject_id: UUID, body: Mapping[str, Any]
    ) -> datetime:
        """Keep a draft that is not the actor's own and return when."""
        return self._of(staff_id).save(form, subject_id, body)

    def load_of(self, staff_id: UUID, form: str, subject_id: UUID) -> Mapping[str, Any] | None:
        """Return a draft that is not the actor's own, if there is one."""
        return self._of(staff_id).load(form, subject_id)

    def drop_of(self, staff_id: UUID, form: str, subject_id: UUID) -> None:
        """Forget a draft that is not the actor's own."""
        self._of(staff_id).drop(form, subject_id)

    def _of(self, staff_id: UUID) -> "SqlDrafts":
        return SqlDrafts(self._session, self._seal, staff_id, self._now)

    def _line(self, form: str, subject_id: UUID) -> tuple[Any, ...]:
        columns = drafts.c
        return (
            columns.staff_id == self._actor_id,
            columns.form == form,
            columns.subject_id == subject_id,
        )
