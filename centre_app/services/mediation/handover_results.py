"""The result of a case goes back to whoever handed it over."""

from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork


def tell_askers(unit: UnitOfWork, case: MediationCase, matter: Matter) -> None:
    """Note the end of a case in its handovers: one that still waits is void, the others have a result."""
    if case.outcome is None or case.ended_on is None:
        return
    for found in unit.handovers.find(case_id=case.id):
        if not found.open and not found.running:
            continue
        handover = unit.handovers.get(found.id, seen=found.version)
        if handover.case_ended(case.outcome, on=case.ended_on):
            note = f"{handover.from_name} → {handover.to_name}：{case.outcome.label}"
            matter.note(step_now(unit, matter, "handover:result", note=note))
