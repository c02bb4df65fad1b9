"""A mediator who turns out to be kin of a party: asked to withdraw, the case waits for the head."""

from centre_app.domain.centre.bodies import Mediator
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import Route
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseSource, Consent, NoticeWay
from centre_app.domain.mediation.conflict_codes import RecusalTarget, TieKind
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.demo.world import World
from centre_app.services.records.mediation import (
    AssignMediators,
    MediatorChoice,
    NoteConsent,
    NoteNotice,
    OpenCase,
)
from centre_app.services.records.recusal import AskRecusal, TieEdit
from centre_app.services.records.triage import Acceptance


def brother_in_law(world: World) -> Life:
    """Let a case come as far as its notices, and then a party object to the mediator."""
    errand = Errand(world, "recusal")
    yield errand.when(4, 9, 20), errand.actor(Role.RECEPTIONIST)
    errand.register(errand.somebody(), others=(errand.somebody(),))
    yield errand.when(4, 10, 5), errand.actor(Role.DISPATCHER)
    errand.triage(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    errand.do(errand.usual.triage.accept, Acceptance(**errand.head, told=True))
    yield errand.when(3, 9, 10), errand.actor(Role.DISPATCHER)
    case = _opened(errand)
    mediator = _assigned(errand, case)
    yield errand.when(2, 15, 40), errand.actor(Role.DISPATCHER)
    _asked(errand, case, mediator)
    errand.usual.ties.save(
        world.unit.actor,
        TieEdit(
            mediator_id=mediator.id,
            person_id=case.parties[0].person_id,
            kind=TieKind.OTHER_KIN,
            note=errand.told["tie"],
        ),
    )


def _opened(errand: Errand) -> MediationCase:
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


def _assigned(errand: Errand, case: MediationCase) -> Mediator:
    unit, usual, town = errand.world.unit, errand.usual, errand.world.town
    mediator = town.of_body(town.body(OrgKind.TOWN_COMMITTEE))[0]
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


def _asked(errand: Errand, case: MediationCase, mediator: Mediator) -> None:
    unit = errand.world.unit
    request = AskRecusal(
        case_id=case.id,
        seen=unit.cases.version(case),
        target=RecusalTarget.MEDIATOR,
        mediator_id=mediator.id,
        party_id=case.parties[1].id,
        reason=errand.told["reason"],
    )
    errand.usual.recusals.ask(unit.actor, request)
