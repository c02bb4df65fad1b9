"""Dates of promises: met once they are settled, owed anew, and begun with new periods."""

from datetime import date
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.matter import Matter
from centre_app.services.matters.due_dates import meet, owe, owe_again
from centre_app.services.ports.unit import UnitOfWork


def place_of(agreement: Agreement, item: PerformanceItem) -> str:
    """Return where a promise stands, as the history names it."""
    return f"{agreement.number}第{item.ordinal + 1}项"


def watch(
    unit: UnitOfWork,
    matter: Matter,
    agreement: Agreement,
    item: PerformanceItem,
    *,
    on: date,
    before: set[UUID],
) -> None:
    """Meet or renew the date of an item and owe those that came since ``before``."""
    kind = DeadlineKind.PERFORMANCE
    if item.status.settled:
        meet(unit, matter.id, kind, on=on, subject_id=item.id)
    else:
        owe_again(unit, matter, kind, subject_id=item.id)
    owe_new(unit, matter, agreement, before=before)


def owe_new(unit: UnitOfWork, matter: Matter, agreement: Agreement, *, before: set[UUID]) -> None:
    """Put the dates of the items on file that came since ``before``; a closed matter owes none."""
    for one in agreement.items:
        if one.id not in before and one.due_on is not None and matter.closed_at is None:
            owe(unit, matter, DeadlineKind.PERFORMANCE, start=one.due_on, subject_id=one.id)
