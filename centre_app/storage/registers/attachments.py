"""Attachments in lists, and the check of them all."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from centre_app.domain.attachments.attachment import Attachment
from centre_app.domain.attachments.codes import FaultKind
from centre_app.services.records.attachments import (
    AttachmentCheck,
    AttachmentFault,
    AttachmentOwner,
    AttachmentRow,
)
from centre_app.storage.access import open_to
from centre_app.storage.tables.accounts import staff
from centre_app.storage.tables.attachments import attachment_files, attachments
from centre_app.storage.tables.matters import matters
from centre_app.storage.tables.reception import drafts

_A, _F = attachments.c, attachment_files.c


class SqlAttachmentRegister:
    """Reads attachments straight from the tables."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self, owner: AttachmentOwner, actor_id: UUID) -> Sequence[AttachmentRow]:
        """Return what belongs to something and was not taken off, in the order it was brought."""
        asked = [
            (_A[field.name], key)
            for field in fields(owner)
            if (key := getattr(owner, field.name)) is not None
        ]
        if not asked:
            return []
        conditions: list[ColumnElement[bool]] = [column == key for column, key in asked]
        conditions.append(_A.matter_id.is_(None) | open_to(self._session, _A.matter_id))
        if owner.draft_id is not None:
            conditions.append(_A.created_by == actor_id)
        found = self._session.execute(
            _lines().where(*conditions, _A.removed_at.is_(None)).order_by(_A.taken_at, _A.id)
        )
        return [
            AttachmentRow(**{**row, "preview": bytes(row["preview"])}) for row in found.mappings()
        ]

    def place(self, attachment: Attachment) -> int:
        """Return the place of an attachment among those it lies with, counted from 1."""
        for name in ("matter_id", "draft_id", "person_id"):
            if (key := getattr(attachment, name)) is not None:
                before = select(func.count()).where(_A[name] == key, _A.id <= attachment.id)
                return self._session.scalars(before).one()
        return 1

    def check(self) -> AttachmentCheck:
        """Compare every attachment with its file, and every file with its hash."""
        links = self._session.scalars(select(func.count()).select_from(attachments)).one()
        files, total = self._session.execute(
            select(func.count(), func.coalesce(func.sum(_F.size), 0)).select_from(attachment_files)
        ).one()
        faults = (*self._changed(), *self._no_link(), *self._no_file(), *self._no_owner())
        return AttachmentCheck(files=files, links=links, bytes=total, faults=faults)

    def _changed(self) -> Iterator[AttachmentFault]:
        """Read every content, one at a time: together they may be larger than the memory."""
        for sha256 in self._session.scalars(select(_F.sha256).order_by(_F.sha256)).all():
            content = self._session.scalars(
                select(_F.content).where(_F.sha256 == sha256)
            ).one_or_none()
            if content is not None and hashlib.sha256(content).hexdigest() != sha256:
                yield from self._faults(FaultKind.CHANGED, _A.sha256 == sha256)

    def _no_link(self) -> Iterator[AttachmentFault]:
        linked = select(_A.sha256)
        alone = select(_F.sha256).where(_F.sha256.not_in(linked)).order_by(_F.sha256)
        for sha256 in self._session.scalars(alone):
            yield AttachmentFault(FaultKind.NO_LINK, sha256)

    def _no_file(self) -> Iterator[AttachmentFault]:
        return self._faults(FaultKind.NO_FILE, _A.sha256.not_in(select(_F.sha256)))

    def _no_owner(self) -> Iterator[AttachmentFault]:
        on_a_draft = _A.draft_id.is_not(None) & _A.removed_at.is_(None)
        gone = _A.draft_id.not_in(select(drafts.c.subject_id))
        return self._faults(FaultKind.NO_OWNER, on_a_draft & gone)

    def _faults(self, kind: FaultKind, condition: ColumnElement[bool]) -> Iterator[AttachmentFault]:
        statement = (
            select(_A.sha256, _A.title, func.coalesce(matters.c.number, ""))
            .outerjoin(matters, matters.c.id == _A.matter_id)
            .where(condition)
            .order_by(_A.taken_at, _A.id)
        )
        for row in self._session.execute(statement):
            yield AttachmentFault(kind, *row)


def _lines() -> Select[Any]:
    return (
        select(
            _A.id.label("attachment_id"),
            _A.version,
            _A.kind,
            _A.title,
            _A.file_name,
            _A.file_kind,
            _A.size,
            _A.pages,
            _A.origin,
            _A.taken_at,
            func.coalesce(staff.c.name, "").label("taken_by"),
            _A.removed_at,
            _A.removed_reason,
            func.coalesce(_F.preview, b"").label("preview"),
        )
        .outerjoin(staff, staff.c.id == _A.created_by)
        .outerjoin(attachment_files, _F.sha256 == _A.sha256)
    )
