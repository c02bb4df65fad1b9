"""Who answers a handover: those who work at the other body, or who send cases there."""

from centre_app.domain.errors import NotAllowedError, RuleError
from centre_app.domain.mediation.handovers import Handover
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.ports.unit import UnitOfWork


def may_answer(unit: UnitOfWork, handover: Handover, actor: Actor) -> bool:
    """Return whether somebody may answer: never his own request, it takes four eyes."""
    return handover.asked_by != actor.staff_id and _concerned(unit, handover, actor)


def refuse_stranger(unit: UnitOfWork, handover: Handover, actor: Actor) -> None:
    """Let somebody answer whom the handover concerns.

    Raises:
        NotAllowedError: it is another body's affair, or the head's.
        RuleError: he asked himself.
    """
    if not _concerned(unit, handover, actor):
        outward = handover.target.outward
        raise NotAllowedError(Permission.TRANSFER_DECIDE if outward else Permission.HANDOVER_DECIDE)
    if handover.asked_by == actor.staff_id:
        raise RuleError("handover_own_ask")


def _concerned(unit: UnitOfWork, handover: Handover, actor: Actor) -> bool:
    """Return whether it is his: the county the head's, others the body's own people or a dispatcher's."""
    if handover.target.outward:
        return actor.may(Permission.TRANSFER_DECIDE)
    if not actor.may(Permission.HANDOVER_DECIDE):
        return False
    if actor.may(Permission.MATTER_TRIAGE) or actor.org_id == handover.to_id:
        return True
    here = unit.mediators.find(staff_id=actor.staff_id, body_id=handover.to_id, active=True)
    return bool(here)
