"""A mediator who turns out to be kin of a party: asked to withdraw, the case waits for the head."""

from centre_app.domain.centre.bodies import Mediator
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import Route
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.conflict_codes import RecusalTarget, TieKind
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes.case_road import assigned, opened
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.demo.world import World
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
    case = opened(errand)
    mediator = assigned(errand, case)
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
