"""What a new agreement begins with that changes one in effect (《人民调解法》第三十三条)."""

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.ahead import one_of_each
from centre_app.domain.agreements.changes import not_settled
from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.agreements.paying import to_promise_anew
from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.cases import MediationCase
from centre_app.services.agreements.text import performed_before
from centre_app.services.agreements.views import entries_of
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.agreements import AgreementDraft

_STILL_WANTED = frozenset({ConfirmationStatus.INTENDED, ConfirmationStatus.RETURNED})


def copy_of(old: Agreement, case: MediationCase) -> AgreementDraft:
    """Return a draft of what is still owed, in the words of the first agreement."""
    # What has no end is promised once, however many of its periods are owed by now.
    owed = one_of_each(not_settled(old))
    entries = entries_of(owed, case, {one.id: to_promise_anew(old, one) for one in owed})
    return AgreementDraft(
        case_id=case.id,
        form=old.form,
        facts=old.facts,
        disputed=old.disputed,
        items=tuple(entries),
        further_terms=tuple(old.further_terms),
        open_points=old.open_points,
        open_course=old.open_course,
        copies=old.copies,
        confirmation_intended=old.confirmation in _STILL_WANTED,
    )


def refuse_repeated(unit: UnitOfWork, agreement: Agreement) -> None:
    """Let a change pass that promises nothing performed under the first one meanwhile.

    Raises:
        RuleError: an item was performed between the print and the seal.
    """
    for at, status in performed_before(unit, agreement).items():
        if status.fulfils:
            raise RuleError("item_performed_before", number=str(at + 1))
