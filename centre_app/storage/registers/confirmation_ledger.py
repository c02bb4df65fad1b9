"""Applications for judicial confirmation with their steps: two questions, whatever their number."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.services.records.confirmation_ledger import (
    ConfirmationLine,
    ConfirmationSpan,
    LedgerStep,
)
from centre_app.storage.access import open_to
from centre_app.storage.tables.agreements import agreements
from centre_app.storage.tables.confirmation import confirmation_events, confirmations
from centre_app.storage.tables.matters import matters


class SqlConfirmationLedger:
    """Lists what was filed, in the order of filing; closed matters are left out."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lines(self, span: ConfirmationSpan, *, most: int) -> Sequence[ConfirmationLine]:
        """Return the applications filed in a span, each with its steps that stand."""
        filed, steps = _filed(span), self._steps(span)
        kept, deal = confirmations.c, agreements.c
        statement = (
            select(
                kept.id,
                deal.id,
                deal.number,
                matters.c.parties_text,
                matters.c.dispute_type,
                deal.effective_on,
                kept.court_name,
                filed.c.filed_on,
                deal.confirmation,
            )
            .join(filed, filed.c.confirmation_id == kept.id)
            .join(agreements, deal.id == kept.agreement_id)
            .join(matters, matters.c.id == kept.matter_id)
            .where(open_to(self._session, matters.c.id))
            .order_by(filed.c.filed_on, deal.number)
            .limit(most)
        )
        return [
            ConfirmationLine(
                agreement_id=agreement_id,
                agreement=number,
                parties=parties,
                dispute=dispute,
                effective_on=effective_on,
                court=court,
                filed_on=filed_on,
                status=status,
                steps=tuple(steps[key]),
            )
            for (
                key,
                agreement_id,
                number,
                parties,
                dispute,
                effective_on,
                court,
                filed_on,
                status,
            ) in self._session.execute(statement)
        ]

    def _steps(self, span: ConfirmationSpan) -> dict[UUID, list[LedgerStep]]:
        event, filed = confirmation_events.c, _filed(span)
        statement = (
            select(event.confirmation_id, event.step, event.happened_on, event.number, event.note)
            .join(filed, filed.c.confirmation_id == event.confirmation_id)
            .where(event.taken_back == "")
            .order_by(event.confirmation_id, event.ordinal)
        )
        found: dict[UUID, list[LedgerStep]] = defaultdict(list)
        for key, step, *told in self._session.execute(statement):
            if step.of_court:
                found[key].append(LedgerStep(step, *told))
        return found


def _filed(span: ConfirmationSpan) -> Any:
    event = confirmation_events.c
    filing: Select[Any] = (
        select(event.confirmation_id, func.min(event.happened_on).label("filed_on"))
        .where(
            event.step == ConfirmationStep.FILED,
            event.taken_back == "",
            event.happened_on >= span.first,
            event.happened_on <= span.last,
        )
        .group_by(event.confirmation_id)
    )
    return filing.subquery()
