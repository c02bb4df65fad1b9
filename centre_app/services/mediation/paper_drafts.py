"""What becomes of unfinished agreements when a case ends, or goes on under another number."""

from centre_app.domain.agreements.codes import AgreementForm, AgreementStatus
from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.numbering import mediation_series, oral_number
from centre_app.services.ports.unit import UnitOfWork


def refuse_while_signing(unit: UnitOfWork, case: MediationCase) -> None:
    """Let a case pass of which no printed agreement waits for signatures.

    It is made void by hand, so that nobody forgets it.

    Raises:
        RuleError: one waits.
    """
    for agreement in unit.agreements.find(case_id=case.id, status=AgreementStatus.ISSUED):
        raise RuleError("agreement_waits_for_signatures", number=agreement.number)


def drop_drafts(unit: UnitOfWork, case: MediationCase) -> None:
    """Take drafts out of use.

    Raises:
        RuleError: a printed agreement waits for signatures.
    """
    refuse_while_signing(unit, case)
    for agreement in unit.agreements.find(case_id=case.id, status=AgreementStatus.DRAFT):
        agreement.void()


def number_drafts_anew(unit: UnitOfWork, case: MediationCase, *, before: str) -> None:
    """Give drafts numbers of the committee whose seal they will bear; what was sealed keeps its own."""
    short = unit.organizations.look(case.committee_id).short_name
    for draft in unit.agreements.find(case_id=case.id, status=AgreementStatus.DRAFT):
        agreement = unit.agreements.get(draft.id, seen=draft.version)
        if agreement.form is AgreementForm.WRITTEN:
            agreement.number = agreement.number.replace(before, case.number)
        else:
            seq = unit.numbers.next(mediation_series(short))
            agreement.number = oral_number(short, unit.today.year, seq)
