"""The first steps of a case in a scene: opened, agreed to, its mediator named, its parties told."""

from centre_app.domain.centre.bodies import Mediator
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseSource, Consent, NoticeWay
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.records.mediation import (
    AssignMediators,
    MediatorChoice,
    NoteConsent,
    NoteNotice,
    OpenCase,
)
from centre_app.services.records.recusal import NearQuery


def opened(errand: Errand) -> MediationCase:
    """Open the case of an accepted matter, and let every party agree."""
    unit, usual = errand.world.unit, errand.usual
    request = OpenCase(
        matter_id=errand.id,
        seen=errand.head["version"],
        committee_id=errand.world.town.body(OrgKind.TOWN_COMMITTEE).id,
        source=CaseSource.APPLICATION,
    )
    case = unit.cases.look(usual.mediation.open_case(unit.actor, request).id)
    for party in case.parties:
        usual.mediation.note_consent(
            unit.actor,
            NoteConsent(
                case_id=case.id,
                seen=unit.cases.version(case),
                party_id=party.id,
                consent=Consent.AGREED,
            ),
        )
    return case


def assigned(errand: Errand, case: MediationCase) -> Mediator:
    """Name the first mediator of the town nothing speaks against, tell every party his rights."""
    unit, usual = errand.world.unit, errand.usual
    mediator = _free_of_ties(errand, case)
    request = AssignMediators(
        case_id=case.id,
        seen=unit.cases.version(case),
        choices=(MediatorChoice(mediator.id, leads=True),),
    )
    usual.mediation.assign(unit.actor, request)
    for party in case.parties:
        notice = NoteNotice(
            case_id=case.id,
            seen=unit.cases.version(case),
            party_id=party.id,
            way=NoticeWay.WRITTEN,
        )
        usual.mediation.note_notice(unit.actor, notice)
    return mediator


def _free_of_ties(errand: Errand, case: MediationCase) -> Mediator:
    """Return the first mediator who is not near to any party: people of a scene are anybody."""
    world = errand.world
    mediators = world.town.of_body(world.town.body(OrgKind.TOWN_COMMITTEE))
    query = NearQuery(case.id, tuple(one.id for one in mediators))
    near = {one.mediator_id for one in errand.usual.ties.near(world.unit.actor, query)}
    return next((one for one in mediators if one.id not in near), mediators[0])
