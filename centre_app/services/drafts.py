"""Use cases of the shelf: what is half typed is kept, and only one person sees it at a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from centre_app.domain.errors import FieldError, NotFoundError
from centre_app.domain.permissions import GRANTS, Actor, Permission
from centre_app.domain.refusals import Reason
from centre_app.services.matters.attachments import let_go
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.accounts import StaffRow
from centre_app.services.records.drafts import (
    Colleague,
    DraftKey,
    DraftQuery,
    DraftRow,
    DraftText,
    HandingOver,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading, repeatable

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
        """Return the actor's half-typed forms of one kind, whoever waits longest first."""
        return unit.drafts.rows(query.form)

    @reading(Permission.VISIT_REGISTER)
    def colleagues(self, unit: UnitOfWork, actor: Actor, _: None) -> Sequence[Colleague]:
        """Return who else may register visitors, by name."""
        return [
            Colleague(one.staff_id, one.name)
            for one in unit.staff_register.rows()
            if _may_go_on(one, actor)
        ]

    @change(Permission.VISIT_REGISTER, touches=Topic.VISITS)
    def hand_over(self, unit: UnitOfWork, actor: Actor, request: HandingOver) -> Done:
        """Give a half-typed form to a colleague, who finds it on his shelf with its waiting time.

        Raises:
            FieldError: ``to_id`` is nobody who may register visitors.
            NotFoundError: there is no such form of the actor's.
        """
        if request.form != INTAKE_FORM:
            # What is half typed elsewhere is nobody else's: notes of a caucus lie here, too.
            raise NotFoundError
        able = [one for one in unit.staff_register.rows() if _may_go_on(one, actor)]
        if request.to_id not in {one.staff_id for one in able}:
            raise FieldError(to_id=Reason.NOT_A_CHOICE)
        if not unit.drafts.hand_over(request.form, request.subject_id, to_id=request.to_id):
            raise NotFoundError
        unit.audit.record("draft:handed_over", request.to_id, "", form=INTAKE_FORM)
        return Done(request.subject_id)


def _may_go_on(one: StaffRow, actor: Actor) -> bool:
    allowed = any(Permission.VISIT_REGISTER in GRANTS[role] for role in one.roles)
    return one.active and allowed and one.staff_id != actor.staff_id
