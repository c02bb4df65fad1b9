"""Use cases of the shelf: what is half typed is kept, and nobody but its author sees it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from centre_app.domain.permissions import Actor, Permission
from centre_app.services.attachments import let_go
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.drafts import DraftKey, DraftQuery, DraftRow, DraftText
from centre_app.services.use_case import UseCases, reading, repeatable

INTAKE_FORM = "intake"


class Drafts(UseCases):
    """Keeps forms while they are typed; cheap enough for every few seconds."""

    @repeatable(Permission.SELF)
    def keep(self, unit: UnitOfWork, actor: Actor, draft: DraftText) -> datetime:
        """Keep a draft in place of the one before and return when."""
        return unit.drafts.save(draft.form, draft.subject_id, draft.body)

    @repeatable(Permission.SELF)
    def drop(self, unit: UnitOfWork, actor: Actor, key: DraftKey) -> None:
        """Forget a draft."""
        unit.drafts.drop(key.form, key.subject_id)
        let_go(unit, key.subject_id)

    @reading(Permission.SELF)
    def load(self, unit: UnitOfWork, actor: Actor, key: DraftKey) -> Mapping[str, Any] | None:
        """Return what the actor typed and never saved, if anything."""
        return unit.drafts.load(key.form, key.subject_id)

    @reading(Permission.SELF)
    def shelf(self, unit: UnitOfWork, actor: Actor, query: DraftQuery) -> Sequence[DraftRow]:
        """Return the actor's half-typed forms of one kind, the oldest first."""
        return unit.drafts.rows(query.form)
