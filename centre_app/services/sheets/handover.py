"""F44 移送函."""

from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.handovers import Handover
from centre_app.domain.papers.sheets import HandoverLetterSheet
from centre_app.services.ports.unit import UnitOfWork


def handover_sheet(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    handover: Handover,
    *,
    sessions: int,
) -> HandoverLetterSheet:
    """Return the letter to the county; the centre writes it, whoever mediated."""
    centre = unit.organizations.look(unit.centre.profile().org_id)
    return HandoverLetterSheet(
        org_name=centre.name,
        seal_name=centre.seal_name,
        number=handover.letter,
        addressee=handover.to_name,
        matter_code=matter.number,
        committee=unit.organizations.look(case.committee_id).name,
        case_number=case.number,
        parties=tuple(one.name for one in case.parties),
        dispute=matter.dispute_type.label,
        accepted_on=case.accepted_on,
        demand=matter.demand,
        sessions=sessions,
        mediators=tuple(one.name for one in case.mediators),
        reasons=handover.why,
        materials=tuple(filter(None, (one.strip() for one in handover.materials.splitlines()))),
        contact=handover.asker,
        contact_phone=centre.phone,
        sent_on=unit.today,
    )
