"""What was done about promises: received, said, and what came of them."""

from collections.abc import Callable, Collection
from functools import cached_property
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Table, select
from sqlalchemy.orm import Session

from centre_app.services.records.follow_up import (
    AttemptRow,
    BreachRow,
    PaymentRow,
    PromptRow,
)
from centre_app.storage.tables.agreements import breach_events, part_payments, prompts
from centre_app.storage.tables.follow_up import revisit_attempts

R = TypeVar("R")


class DoneAbout:
    """Reads for the promises of some agreements, each kind once and by its day."""

    def __init__(self, session: Session, agreement_ids: Collection[UUID]) -> None:
        self._session, self._ids = session, agreement_ids

    @cached_property
    def payments(self) -> dict[UUID, tuple[PaymentRow, ...]]:
        """Return what was received, what was taken back again among it."""
        of = part_payments.c
        return self._rows(
            part_payments,
            of.paid_on,
            PaymentRow,
            (
                of.id,
                of.paid_on,
                of.amount,
                of.manner,
                of.received_by,
                of.note,
                of.taken_back_on,
                of.taken_back_reason,
            ),
        )

    @cached_property
    def prompts(self) -> dict[UUID, tuple[PromptRow, ...]]:
        """Return who was reminded, urged or told of his rights."""
        of = prompts.c
        return self._rows(
            prompts,
            of.made_on,
            PromptRow,
            (
                of.kind,
                of.way,
                of.made_on,
                of.person_name,
                of.answer,
                of.right,
                of.article,
                of.paper_id,
            ),
        )

    @cached_property
    def events(self) -> dict[UUID, tuple[BreachRow, ...]]:
        """Return what came of broken promises."""
        of = breach_events.c
        shown = (of.came, of.came_on, of.document, of.note)
        return self._rows(breach_events, of.came_on, BreachRow, shown)

    def _rows(
        self,
        table: Table,
        on: ColumnElement[Any],
        make: Callable[..., R],
        shown: Collection[ColumnElement[Any]],
    ) -> dict[UUID, tuple[R, ...]]:
        columns = table.c
        found = self._session.execute(
            select(columns.item_id, *shown)
            .where(columns.agreement_id.in_(self._ids))
            .order_by(on, columns.created_at, columns.id)
        )
        rows: dict[UUID, tuple[R, ...]] = {}
        for item_id, *rest in found:
            rows[item_id] = (*rows.get(item_id, ()), make(*rest))
        return rows


def attempts_at(
    session: Session, revisit_ids: Collection[UUID]
) -> dict[UUID, tuple[AttemptRow, ...]]:
    """Return when somebody was looked for in vain, by the revisits' keys."""
    columns = revisit_attempts.c
    found = session.execute(
        select(columns.revisit_id, columns.made_on, columns.mode, columns.note)
        .where(columns.revisit_id.in_(revisit_ids))
        .order_by(columns.made_on, columns.created_at, columns.id)
    )
    rows: dict[UUID, tuple[AttemptRow, ...]] = {}
    for revisit_id, *rest in found:
        rows[revisit_id] = (*rows.get(revisit_id, ()), AttemptRow(*rest))
    return rows
