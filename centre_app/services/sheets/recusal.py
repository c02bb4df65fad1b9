"""F13 回避申请书（决定书）."""

from centre_app.domain.clock import civil_day
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.conflict_codes import RecusalSource
from centre_app.domain.mediation.recusal import Recusal
from centre_app.domain.papers.sheets import RecusalSheet
from centre_app.services.ports.unit import UnitOfWork


def recusal_sheet(
    unit: UnitOfWork, case: MediationCase, matter: Matter, recusal: Recusal
) -> RecusalSheet:
    """Return the request that somebody withdraw, with the decision if there is one."""
    committee = unit.organizations.look(case.committee_id)
    return RecusalSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=case.number,
        dispute=f"{'、'.join(one.name for one in case.parties)}{matter.dispute_type.label}",
        applicant=recusal.asked_by,
        source=recusal.source.label,
        applicant_signs=recusal.source is not RecusalSource.COMMITTEE,
        name=recusal.name,
        post=recusal.target.label,
        reason=recusal.reason,
        asked_on=recusal.asked_on,
        outcome=recusal.outcome.label if recusal.outcome else "",
        words=recusal.words,
        successor=recusal.successor,
        decider=recusal.decider,
        decided_on=civil_day(recusal.decided_at) if recusal.decided_at else None,
        copies=len(case.parties) + 1,
    )
