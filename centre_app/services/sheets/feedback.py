"""F45 委托调解反馈函."""

from collections.abc import Sequence

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import EndReason, SessionState
from centre_app.domain.mediation.entrustment import Entrustment
from centre_app.domain.papers.sheets import FeedbackResult, FeedbackSheet
from centre_app.services.ports.unit import UnitOfWork

_RESULTS = {
    Outcome.AGREED_WRITTEN: FeedbackResult.WRITTEN,
    Outcome.AGREED_ORAL: FeedbackResult.ORAL,
    Outcome.PARTIAL: FeedbackResult.PARTIAL,
    Outcome.SETTLED_SELF: FeedbackResult.SETTLED,
    Outcome.WITHDRAWN: FeedbackResult.WITHDRAWN,
}


def feedback_sheet(
    unit: UnitOfWork, case: MediationCase, matter: Matter, letter: Entrustment
) -> FeedbackSheet:
    """Return the letter to who entrusted a case that has ended."""
    committee = unit.organizations.look(case.committee_id)
    agreed = unit.agreements.find(case_id=case.id, status=AgreementStatus.EFFECTIVE)
    last = agreed[-1] if agreed else None
    held = unit.sessions.find(case_id=case.id, state=SessionState.HELD)
    assert case.outcome is not None
    return FeedbackSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=case.number,
        matter_code=matter.number,
        addressee=case.entrusted_by,
        ref=case.entrust_ref,
        referral=case.referral.label if case.referral else "",
        letter_on=letter.letter_on,
        taken_on=case.entrusted_on,
        parties=tuple(one.name for one in case.parties),
        dispute=matter.dispute_type.label,
        accepted_on=case.accepted_on,
        mediators=tuple(one.name for one in case.mediators),
        sessions=sum(not one.kind.appointment for one in held),
        ended_on=case.ended_on,
        result=_RESULTS.get(case.outcome, FeedbackResult.FAILED),
        agreement_number="、".join(one.number for one in agreed),
        effective_on=last.effective_on if last else None,
        performed=_performed(agreed),
        open_points=last.open_points if last else "",
        reason=_reason(case),
        contact_phone=committee.phone,
        issued_on=unit.today,
    )


def _performed(agreed: Sequence[Agreement]) -> bool:
    items = [item for one in agreed for item in one.items]
    return bool(items) and all(item.status.settled for item in items)


def _reason(case: MediationCase) -> str:
    """Return why it ended without agreement, in words that go on: no full stop."""
    if case.end_reason is None:
        return case.end_note
    own = case.end_reason is EndReason.OTHER or case.end_reason is EndReason.WITHDRAWN
    return (case.end_note if own else "") or case.end_reason.label
