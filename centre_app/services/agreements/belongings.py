"""What every use case of an agreement begins and ends with."""

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.requests import Done


def belongings(unit: UnitOfWork, agreement: Agreement) -> tuple[MediationCase, Matter]:
    """Return case and matter of an agreement."""
    return unit.cases.look(agreement.case_id), unit.matters.look(agreement.matter_id)


def done_with(unit: UnitOfWork, agreement: Agreement) -> Done:
    """Return the answer to a change of an agreement."""
    version = unit.agreements.version(agreement)
    return Done(agreement.id, agreement.number, version, agreement.paper_id)
