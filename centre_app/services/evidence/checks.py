"""The checks of what is typed of a piece of evidence."""

from datetime import date
from typing import TypedDict

from centre_app.domain.evidence.codes import EvidenceKind, OriginalKind
from centre_app.domain.evidence.items import Particulars
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.refusals import Reason
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.evidence import EvidenceEntry

LONGEST_PROOF = 1000
MOST_COPIES = 999
MOST_PAGES = 9999


class _Compared(TypedDict):
    """By whom and when a copy was compared."""

    compared_by: str
    compared_on: date | None


def particulars(unit: UnitOfWork, case: MediationCase, entry: EvidenceEntry) -> Particulars:
    """Return what was typed of a piece, checked.

    Raises:
        FieldError: a field cannot stand.
    """
    checks = FieldChecks()
    if entry.kind is None:
        checks.refuse("kind", Reason.REQUIRED)
    if entry.original is None:
        checks.refuse("original", Reason.REQUIRED)
    found = Particulars(
        name=checks.line("name", entry.name),
        kind=entry.kind or EvidenceKind.DOCUMENT,
        provider_id=entry.provider_id,
        provider=_provider(case, entry, checks),
        copies=checks.positive_int("copies", entry.copies, largest=MOST_COPIES),
        pages=checks.positive_int("pages", entry.pages, largest=MOST_PAGES),
        original=entry.original or OriginalKind.COPY,
        **_compared(unit.today, entry, checks),
        proves=checks.text("proves", entry.proves, limit=LONGEST_PROOF),
        brought_on=_past(unit.today, "brought_on", entry.brought_on, checks) or unit.today,
    )
    checks.done()
    return found


def _provider(case: MediationCase, entry: EvidenceEntry, checks: FieldChecks) -> str:
    """Return who brought it: a party as records call it, or somebody else by his name."""
    if entry.provider_id is None:
        return checks.name("provider", entry.provider)
    for one in case.parties:
        if one.id == entry.provider_id:
            return f"{one.label}{one.name}"
    checks.refuse("provider_id", Reason.NOT_A_CHOICE)
    return ""


def _compared(today: date, entry: EvidenceEntry, checks: FieldChecks) -> _Compared:
    """Return by whom and when a copy was compared; an original needs no comparing."""
    by = checks.optional_name("compared_by", entry.compared_by)
    on = _past(today, "compared_on", entry.compared_on, checks)
    if not (by or on):
        return {"compared_by": "", "compared_on": None}
    if entry.original is OriginalKind.ORIGINAL:
        checks.refuse("compared_by", "original_needs_no_comparing")
    if not by:
        checks.refuse("compared_by", Reason.REQUIRED)
    return {"compared_by": by, "compared_on": on or today}


def _past(today: date, field: str, on: date | None, checks: FieldChecks) -> date | None:
    """Return a day that is not to come."""
    found = checks.optional_day(field, on)
    if found is not None and found > today:
        checks.refuse(field, "in_the_future")
    return found
