"""What is entered when another body is asked to take a case, checked."""

from uuid import UUID

from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.handover_codes import HandoverReason, HandoverTarget
from centre_app.domain.mediation.handovers import Handover
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.handovers import AskHandover

WORDS_LIMIT = 1000


def asked(unit: UnitOfWork, case: MediationCase, request: AskHandover) -> Handover:
    """Return the handover that somebody asks for.

    Raises:
        FieldError: it is not said who, why, or what goes with it.
    """
    checks = FieldChecks()
    note = checks.optional_text("note", request.note, limit=WORDS_LIMIT)
    materials = checks.text("materials", request.materials, limit=WORDS_LIMIT)
    if not request.reasons:
        checks.refuse("reasons", Reason.REQUIRED)
    elif HandoverReason.OTHER in request.reasons and not note:
        checks.refuse("note", Reason.REQUIRED)
    to_id, to_name = _receiver(unit, checks, case, request)
    checks.done()
    assert request.target is not None
    here = unit.organizations.look(case.chief_office_id or case.committee_id)
    return Handover(
        matter_id=case.matter_id,
        case_id=case.id,
        target=request.target,
        from_id=here.id,
        from_name=here.name,
        from_number=case.number,
        to_id=to_id,
        to_name=to_name,
        reasons=sorted(request.reasons, key=list(HandoverReason).index),
        note=note,
        materials=materials,
        asked_by=unit.actor.staff_id,
        asker=unit.actor.name,
        asked_at=unit.now,
    )


def _receiver(
    unit: UnitOfWork, checks: FieldChecks, case: MediationCase, request: AskHandover
) -> tuple[UUID | None, str]:
    target = request.target
    if target is None:
        checks.refuse("target", Reason.REQUIRED)
        return None, ""
    if target is HandoverTarget.COUNTY:
        return None, checks.line("addressee", request.addressee)
    here = (case.committee_id, case.chief_office_id)
    found = [
        one
        for one in unit.organizations.find(kind=target.body, active=True)
        if one.id == request.receiver_id and one.id not in here
    ]
    if not found:
        checks.refuse("receiver_id", Reason.REQUIRED)
        return None, ""
    return found[0].id, found[0].name
