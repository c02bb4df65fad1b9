"""Notes of a caucus: sealed on their way to the database, opened for the use cases of the caucus alone."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select, update
from sqlalchemy.orm import Session

from centre_app.domain.errors import StaleRecordError
from centre_app.domain.ids import new_id
from centre_app.domain.mediation.caucus import CaucusNote, Release, ReleasedPiece
from centre_app.domain.permissions import Actor
from centre_app.storage.draft_seal import DraftSeal
from centre_app.storage.tables.caucus import caucus_notes, caucus_releases

NOTE, RELEASE = "caucus_note", "caucus_release"
"""To what a sealed body is bound, beside its key."""


class SqlCaucus:
    """The notes of sessions, in the order they were begun in."""

    def __init__(self, session: Session, seal: DraftSeal, actor: Actor, now: datetime) -> None:
        self._session, self._seal, self._actor, self._now = session, seal, actor, now

    def notes(self, session_id: UUID) -> Sequence[CaucusNote]:
        """Return what was noted in a session."""
        columns = caucus_notes.c
        found = self._session.execute(
            select(caucus_notes).where(columns.session_id == session_id).order_by(columns.id)
        )
        return [self._note(row) for row in found]

    def put(self, session_id: UUID, party_id: UUID, text: str, *, seen: int) -> None:
        """Keep the actor's note of one side in place of version ``seen``, 0 for none.

        Raises:
            StaleRecordError: it was changed meanwhile, at another desk.
        """
        mine = {"session_id": session_id, "party_id": party_id, "staff_id": self._actor.staff_id}
        found = self._session.execute(
            select(caucus_notes.c.id, caucus_notes.c.version).filter_by(**mine).with_for_update()
        ).one_or_none()
        if (found.version if found else 0) != seen:
            raise StaleRecordError
        key = found.id if found else new_id()
        said = {
            "author": self._actor.name,
            "version": seen + 1,
            "saved_at": self._now,
            "body": self._seal.seal(NOTE, key, {"text": text}),
        }
        if found is None:
            self._session.execute(insert(caucus_notes).values(id=key, **mine, **said))
        else:
            self._session.execute(
                update(caucus_notes).where(caucus_notes.c.id == key).values(**said)
            )

    def releases(self, session_id: UUID) -> Sequence[Release]:
        """Return what was let out of a session, the earliest first."""
        columns = caucus_releases.c
        found = self._session.execute(
            select(caucus_releases).where(columns.session_id == session_id).order_by(columns.id)
        )
        return [self._release(row) for row in found]

    def release(self, session_id: UUID, one: Release) -> None:
        """Keep what was let out, word for word."""
        body = {"words": one.words, "pieces": [vars(piece) for piece in one.pieces]}
        self._session.execute(
            insert(caucus_releases).values(
                id=one.id,
                session_id=session_id,
                at=one.at,
                by_id=self._actor.staff_id,
                by_name=one.by,
                kind=one.to,
                to_id=one.to_id,
                to_name=one.to_name,
                reason=one.reason,
                body=self._seal.seal(RELEASE, one.id, body),
            )
        )

    def _note(self, row: Row[Any]) -> CaucusNote:
        text = self._opened(NOTE, row.id, row.body).get("text", "")
        return CaucusNote(
            row.id, row.party_id, row.staff_id, row.author, text, row.version, row.saved_at
        )

    def _release(self, row: Row[Any]) -> Release:
        body = self._opened(RELEASE, row.id, row.body)
        return Release(
            id=row.id,
            at=row.at,
            by=row.by_name,
            to=row.kind,
            to_id=row.to_id,
            to_name=row.to_name,
            reason=row.reason,
            words=body.get("words", ""),
            pieces=tuple(ReleasedPiece(**piece) for piece in body.get("pieces", ())),
        )

    def _opened(self, form: str, key: UUID, stored: str) -> Mapping[str, Any]:
        """Return a body; nothing of it where its key was lost with all passwords."""
        return self._seal.open(form, key, stored) or {}
