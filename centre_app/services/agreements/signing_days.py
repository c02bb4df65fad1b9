"""The days before which an agreement cannot have been signed, from what is on file."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.signing_days import SigningDays
from centre_app.domain.clock import civil_day
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import SessionResult
from centre_app.services.mediation.sittings import records_of
from centre_app.services.ports.unit import UnitOfWork


def refuse_too_early(
    unit: UnitOfWork,
    agreement: Agreement,
    case: MediationCase,
    signed: Mapping[UUID, date],
    names: Mapping[UUID, str],
) -> None:
    """Let signatures pass that can have been written on their days.

    Raises:
        RuleError: one is dated before the session that agreed, or before the paper was printed.
    """
    days = signing_days(unit, agreement, case)
    for signer_id, on in signed.items():
        days.refuse_too_early(names[signer_id], on)


def signing_days(unit: UnitOfWork, agreement: Agreement, case: MediationCase) -> SigningDays:
    """Return when the parties met over it, and when it was printed.

    What changes an agreement in effect needs no session.
    """
    printed = unit.papers.look(agreement.paper_id) if agreement.paper_id else None
    return SigningDays(
        met_on=_met_on(unit, case) if agreement.replaces_id is None else None,
        printed_on=civil_day(printed.issued_at) if printed else None,
    )


def _met_on(unit: UnitOfWork, case: MediationCase) -> date | None:
    """Return the day of the first session that ended in agreement; None where no record says so."""
    began = [
        one.began_at
        for one in records_of(unit, case)
        if one.result is SessionResult.AGREED and one.began_at is not None
    ]
    return civil_day(min(began)) if began else None
