"""Petitions with their papers: one that needs more time, one under review, one that accuses."""

from typing import Any

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import Route
from centre_app.domain.permissions import Role
from centre_app.domain.petitions.codes import (
    AppealResult,
    HandleMode,
    OpinionResult,
    PetitionClass,
    PetitionContent,
    PetitionMode,
    PetitionPurpose,
    PetitionSize,
    Repeat,
    ServiceWay,
    StatutoryRoute,
)
from centre_app.domain.reception.codes import Channel
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.demo.world import World
from centre_app.services.records.petitions import (
    AppealAnswer,
    AppealEntry,
    Classification,
    ExtensionAsk,
    Forwarding,
    Handing,
    Opinion,
    OpinionPart,
    PetitionAcceptance,
    Service,
)

EXTENSION_DAYS = "20"


def extended(world: World) -> Life:
    """Ask for an extension, which waits for the director's word."""
    errand = Errand(world, "extended")
    yield errand.when(41, 9, 12), errand.actor(Role.RECEPTIONIST)
    errand.register(errand.somebody(), channel=Channel.LEADER_RECEPTION)
    yield errand.when(40, 10), errand.actor(Role.DISPATCHER)
    _take_on(errand)
    yield errand.when(2, 15, 20), errand.actor(Role.DISPATCHER)
    ask = ExtensionAsk(**errand.head, days=EXTENSION_DAYS, reason=errand.told["extension"])
    errand.do(errand.usual.asks.ask_extension, ask)


def reviewed(world: World) -> Life:
    """Answer a petition, and hear that the county upholds the answer."""
    errand = Errand(world, "reviewed")
    told, usual = errand.told, errand.usual
    yield errand.when(72, 8, 50), errand.actor(Role.RECEPTIONIST)
    petitioner = errand.somebody()
    errand.register(petitioner)
    yield errand.when(71, 9, 40), errand.actor(Role.DISPATCHER)
    _take_on(errand)
    yield errand.when(45, 16), errand.actor(Role.DISPATCHER)
    part = OpinionPart(
        request=told["request"],
        result=OpinionResult.PARTIAL,
        facts=told["facts"],
        basis=told["basis"],
        opinion=told["opinion"],
    )
    errand.do(usual.answers.give_opinion, Opinion(**errand.head, parts=(part,)))
    yield errand.when(43, 10, 30), errand.actor(Role.DISPATCHER)
    [file] = world.unit.petitions.find(matter_id=errand.id)
    served = Service(
        **errand.head,
        service_id=file.unserved[0].id,
        way=ServiceWay.DIRECT,
        served_on=world.unit.today,
        receiver=petitioner.name,
    )
    errand.do(usual.answers.serve, served)
    yield errand.when(33, 11), errand.actor(Role.DISPATCHER)
    asked = AppealEntry(
        **errand.head, body=told["reviewer"], on=world.unit.today, grounds=told["grounds"]
    )
    errand.do(usual.appeals.appeal, asked)
    yield errand.when(14, 15), errand.actor(Role.DISPATCHER)
    answer = AppealAnswer(
        **errand.head,
        result=AppealResult.UPHELD,
        answered_on=world.unit.today,
        served_on=world.unit.today,
        words=told["review"],
    )
    errand.do(usual.appeals.answer_appeal, answer)


def accusation(world: World) -> Life:
    """Hand an accusation to the body that has the power; it is closed to all but the named."""
    errand = Errand(world, "accusation")
    yield errand.when(8, 14, 45), errand.actor(Role.RECEPTIONIST)
    errand.register(errand.somebody())
    yield errand.when(7, 9, 5), errand.actor(Role.DISPATCHER)
    _classify(
        errand,
        kind=PetitionClass.ACCUSATION,
        purpose=PetitionPurpose.REPORT,
        content=PetitionContent.DISCIPLINE,
        accused=errand.told["accused"],
    )
    forwarding = Forwarding(
        **errand.head,
        mode=HandleMode.FORWARD,
        body=errand.told["body"],
        way=ServiceWay.DIRECT,
        note=errand.told["note"],
    )
    errand.do(errand.usual.petitions.forward, forwarding)


def _take_on(errand: Errand) -> None:
    """Classify on the sixth way, accept, tell the petitioner at once, and begin."""
    usual = errand.usual
    _classify(
        errand,
        kind=PetitionClass.APPEAL,
        statutory_route=StatutoryRoute.GENERAL,
        purpose=PetitionPurpose.REQUEST,
        content=PetitionContent(errand.told["content"]),
    )
    errand.do(usual.petitions.accept, PetitionAcceptance(**errand.head, way=ServiceWay.DIRECT))
    body = errand.world.town.body(OrgKind.CENTRE)
    errand.do(usual.answers.handle, Handing(**errand.head, body_id=body.id))


def _classify(errand: Errand, **said: Any) -> None:
    errand.triage(Route.PETITION, OrgKind.CENTRE)
    request = Classification(
        **errand.head,
        mode=PetitionMode.VISIT,
        size=PetitionSize.INDIVIDUAL,
        repeat=Repeat.FIRST,
        **said,
    )
    errand.do(errand.usual.petitions.classify, request)
