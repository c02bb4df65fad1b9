"""Performance items as they are entered, checked one by one."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.clauses import EVERYBODY
from centre_app.domain.agreements.codes import ClauseKind
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.periods import MOST_PERIODS
from centre_app.domain.entity import NOBODY
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.money import LARGEST
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.records.agreements import ItemEntry

LONGEST_NOTE = 200


def readable(entry: ItemEntry) -> ItemEntry:
    """Return an entry with what cannot stand yet left out, to look at while typing."""
    checks = FieldChecks()
    amount = checks.optional_amount("amount", entry.amount) or None
    times = _times(checks, "", entry)
    too_much = amount is not None and times is not None and amount * times > LARGEST
    return replace(entry, amount=amount, times=None if too_much else times)


def read_item(
    checks: FieldChecks,
    agreement: Agreement,
    case: MediationCase,
    *,
    at: int,
    entry: ItemEntry,
) -> PerformanceItem:
    """Return an item as entered; each field that cannot stand is named in ``checks``."""
    kind, name = entry.kind, f"item{at}"
    pays, once = kind.pays, kind not in {ClauseKind.ABSTAIN, ClauseKind.PERIODIC}
    known = {one.id for one in case.parties}
    for field, party_id in _parties(entry):
        everybody = party_id == EVERYBODY and field in {"debtor", "creditor"}
        if party_id not in known and not everybody:
            checks.refuse(f"{name}_{field}", Reason.NOT_A_CHOICE)
    amount = checks.optional_amount(f"{name}_amount", entry.amount) if pays else None
    times = _times(checks, name, entry)
    if amount and times and amount * times > LARGEST:
        checks.refuse(f"{name}_amount", Reason.TOO_LARGE)
    owed_to = entry.creditor_id if kind.named_to else None
    return PerformanceItem(
        agreement_id=agreement.id,
        ordinal=at,
        kind=kind,
        debtor_id=entry.debtor_id or NOBODY,
        creditor_id=owed_to,
        what=checks.optional_line(f"{name}_what", entry.what, limit=2000),
        co_debtors=list(entry.co_debtors),
        co_creditors=list(entry.co_creditors) if owed_to else [],
        guarantor_id=entry.guarantor_id,
        guarantee=entry.guarantee if entry.guarantor_id else None,
        within_estate=entry.within_estate and pays,
        every=entry.every if kind is ClauseKind.PERIODIC else None,
        times=times,
        amount=amount,
        manner=entry.manner if pays else None,
        manner_note=checks.optional_line(
            f"{name}_manner_note", entry.manner_note, limit=LONGEST_NOTE
        ),
        due_on=None
        if entry.at_once and once
        else checks.optional_day(f"{name}_due_on", entry.due_on),
        at_once=entry.at_once and once,
    )


def _times(checks: FieldChecks, name: str, entry: ItemEntry) -> int | None:
    if entry.kind is not ClauseKind.PERIODIC or entry.times is None:
        return None
    return checks.positive_int(f"{name}_times", entry.times, largest=MOST_PERIODS) or None


def _parties(entry: ItemEntry) -> Iterator[tuple[str, UUID]]:
    """Yield everybody named in an entry with the field he is named in."""
    alone = {
        "debtor": entry.debtor_id,
        "creditor": entry.creditor_id,
        "guarantor": entry.guarantor_id,
    }
    yield from ((field, one) for field, one in alone.items() if one is not None)
    yield from (("co_debtors", one) for one in entry.co_debtors)
    yield from (("co_creditors", one) for one in entry.co_creditors)
