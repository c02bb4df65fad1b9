"""What counts as resolved, agreed, rated, satisfied or confirmed, as SQL: for figures and for their cases."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, and_, select

from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ConfirmationStatus,
)
from centre_app.domain.follow_up.codes import Satisfaction
from centre_app.domain.matters.codes import Outcome
from centre_app.services.records.matters import Counted, MatterQuery
from centre_app.storage.among import one_of
from centre_app.storage.tables.agreements import agreements, performance_items
from centre_app.storage.tables.follow_up import revisits
from centre_app.storage.tables.mediation import mediation_cases

RESOLVING = frozenset(outcome for outcome in Outcome if outcome.resolves)
AGREED = frozenset(outcome for outcome in Outcome if outcome.by_agreement)
GOOD = frozenset(grade for grade in Satisfaction if grade.good)

ENDED_CASES = mediation_cases.c.outcome != Outcome.WITHDRAWN
_TO_BE_PERFORMED = (
    select(performance_items.c.id)
    .where(performance_items.c.agreement_id == agreements.c.id, ~performance_items.c.at_once)
    .exists()
)
CONFIRMED = frozenset(status for status in ConfirmationStatus if status.enforceable)
CONFIRMABLE = and_(
    agreements.c.status == AgreementStatus.EFFECTIVE,
    agreements.c.form == AgreementForm.WRITTEN,
    agreements.c.confirmation != ConfirmationStatus.UNFIT,
    _TO_BE_PERFORMED,
)
"""Written agreements with something left to perform and nothing in the way of a confirmation."""

RATED_REVISITS = revisits.c.satisfaction != Satisfaction.NOT_RATED


@dataclass(frozen=True)
class _Happening:
    matter_id: Column[Any]
    on: Column[Any]
    condition: ColumnElement[bool]


HAPPENINGS = {
    Counted.MEDIATION_ENDED: _Happening(
        mediation_cases.c.matter_id, mediation_cases.c.ended_on, ENDED_CASES
    ),
    Counted.AGREED: _Happening(
        mediation_cases.c.matter_id,
        mediation_cases.c.ended_on,
        one_of(mediation_cases.c.outcome, AGREED),
    ),
    Counted.RATED: _Happening(revisits.c.matter_id, revisits.c.done_on, RATED_REVISITS),
    Counted.SATISFIED: _Happening(
        revisits.c.matter_id, revisits.c.done_on, one_of(revisits.c.satisfaction, GOOD)
    ),
    Counted.CONFIRMABLE: _Happening(agreements.c.matter_id, agreements.c.effective_on, CONFIRMABLE),
    Counted.CONFIRMED: _Happening(
        agreements.c.matter_id,
        agreements.c.effective_on,
        and_(CONFIRMABLE, one_of(agreements.c.confirmation, CONFIRMED)),
    ),
}


def happened(query: MatterQuery) -> Select[Any]:
    """Return the keys of the matters to which it happened on the query's days."""
    what = HAPPENINGS[query.counted]
    found = select(what.matter_id).where(what.condition)
    if query.since is not None:
        found = found.where(what.on >= query.since)
    if query.until is not None:
        found = found.where(what.on <= query.until)
    return found
