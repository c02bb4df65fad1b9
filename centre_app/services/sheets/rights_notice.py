"""F04 人民调解当事人权利义务告知书."""

from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import CaseParty, MediationCase
from centre_app.domain.mediation.codes import NoticeWay
from centre_app.domain.papers.sheets import RightsNoticeSheet
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sheets.parties import party_block


def rights_notice_sheet(
    unit: UnitOfWork, case: MediationCase, matter: Matter, *, party: CaseParty, way: NoticeWay
) -> RightsNoticeSheet:
    """Return the notice for one party, with the mediators he may object to."""
    committee = unit.organizations.look(case.committee_id)
    names = "、".join(one.name for one in case.parties)
    return RightsNoticeSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=case.number,
        party=party_block(unit, party, label=party.label),
        dispute=f"{names}{matter.dispute_type.label}",
        mediators=tuple(one.name for one in case.mediators),
        disclosures=tuple((one.name, one.relation) for one in case.mediators if one.relation),
        manner=way.label,
        notified_by=unit.actor.name,
        notified_on=unit.today,
    )
