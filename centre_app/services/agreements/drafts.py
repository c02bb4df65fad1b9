"""Drafts of agreements: what was entered, checked and laid on the agreement."""

from dataclasses import replace

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.clauses import numeral
from centre_app.domain.agreements.codes import AgreementForm, ConfirmationStatus
from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.numbering import mediation_series, oral_number
from centre_app.domain.text import FieldChecks
from centre_app.services.agreements.items import read_item, readable
from centre_app.services.agreements.text import usual_copies
from centre_app.services.papers import MOST_COPIES
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.agreements import AgreementDraft


def refuse_unready(case: MediationCase) -> None:
    """Let a case pass in which an agreement may be written (RULE 09, 12).

    Raises:
        RuleError: it has ended or is suspended, a party is unwilling or was not told its rights.
    """
    case.refuse_at_rest()
    case.refuse_while_unwilling()
    case.refuse_before_notice()


def new_agreement(unit: UnitOfWork, case: MediationCase, form: AgreementForm) -> Agreement:
    """Put a fresh agreement on file with its number (RULE 26: a number is used once).

    The first in writing bears the number of the case, further ones count on.

    Raises:
        RuleError: another one is in work.
    """
    earlier = unit.agreements.find(case_id=case.id)
    if any(one.in_work for one in earlier):
        raise RuleError("agreement_in_work")
    return unit.agreements.add(
        Agreement(
            case_id=case.id, matter_id=case.matter_id, number=_number(unit, case, form), form=form
        )
    )


def _number(unit: UnitOfWork, case: MediationCase, form: AgreementForm) -> str:
    if form is AgreementForm.ORAL:
        short = unit.organizations.look(case.committee_id).short_name
        return oral_number(short, unit.today.year, unit.numbers.next(mediation_series(short)))
    written = unit.agreements.find(case_id=case.id, form=AgreementForm.WRITTEN)
    return f"{case.number}之{numeral(len(written))}" if written else case.number


def lay_out(agreement: Agreement, draft: AgreementDraft, case: MediationCase) -> None:
    """Write a draft onto an agreement; what is missing is left to the check before printing.

    Raises:
        FieldError: names every field that cannot stand; nothing was written.
    """
    checks = FieldChecks()
    facts = checks.optional_text("facts", draft.facts)
    disputed = checks.optional_text("disputed", draft.disputed)
    terms = [
        text
        for at, term in enumerate(draft.further_terms)
        if (text := checks.optional_text(f"term{at}", term, limit=2000))
    ]
    open_points = checks.optional_text("open_points", draft.open_points, limit=2000)
    items = [
        read_item(checks, agreement, case, at=at, entry=entry)
        for at, entry in enumerate(draft.items)
    ]
    reached = checks.optional_day("reached_on", draft.reached_on)
    copies = (
        None
        if draft.copies is None
        else checks.positive_int("copies", draft.copies, largest=MOST_COPIES)
    )
    checks.done()
    agreement.facts, agreement.disputed, agreement.further_terms = facts, disputed, terms
    agreement.open_points, agreement.open_course = open_points, draft.open_course
    agreement.items[:] = items
    agreement.reached_on = reached
    intended = draft.confirmation_intended
    agreement.confirmation = ConfirmationStatus.INTENDED if intended else ConfirmationStatus.NONE
    agreement.copies = copies or usual_copies(agreement, case)


def half_typed(draft: AgreementDraft) -> AgreementDraft:
    """Return a draft with every field that cannot stand yet left out, to look at while typing."""
    return replace(draft, items=tuple(map(readable, draft.items)))
