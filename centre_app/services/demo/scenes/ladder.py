"""Disputes that had to climb: one examined by several bodies, one before arbitrators, one in court."""

from datetime import timedelta

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.ladder.codes import Act
from centre_app.domain.matters.codes import CaseLevel, Outcome, Route
from centre_app.domain.mediation.codes import EndReason
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes.case_road import assigned, opened
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.demo.world import World
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.ladder import LadderEntry
from centre_app.services.records.triage import Acceptance

AT_COURT = 9
"""How many working days ago the court took the case."""


def consulted(world: World) -> Life:
    """Let several bodies look at a hard dispute together before it is taken on."""
    errand = Errand(world, "consulted")
    yield errand.when(3, 10, 40), errand.actor(Role.RECEPTIONIST)
    errand.register(errand.somebody(), others=(errand.somebody(),))
    yield errand.when(2, 9, 15), errand.actor(Role.DISPATCHER)
    errand.triage(Route.JOINT, OrgKind.CENTRE, level=CaseLevel.DIFFICULT)
    yield errand.when(1, 15), errand.actor(Role.DISPATCHER)
    _note(errand, Act.WENT_OUT, 0)
    _note(errand, Act.CONSULTED, 1)


def arbitrated(world: World) -> Life:
    """Mediate about wages in vain; the workers went to the arbitrators."""
    errand = Errand(world, "arbitrated")
    yield from _in_vain(errand, Outcome.TO_ARBITRATION, EndReason.NO_AGREEMENT, days_ago=26)
    yield errand.when(15, 10, 10), errand.actor(Role.DISPATCHER)
    _note(errand, Act.ARBITRATION_FILED, 0)


def sued(world: World) -> Life:
    """Mediate about a loan in vain; with legal aid the lender went to court."""
    errand = Errand(world, "sued")
    yield from _in_vain(errand, Outcome.TO_COURT, EndReason.REFUSED, days_ago=40)
    for at, (act, days_ago) in enumerate(
        ((Act.AID_APPLIED, 28), (Act.AID_GRANTED, 24), (Act.SUIT_FILED, AT_COURT))
    ):
        yield errand.when(days_ago, 16, 5), errand.actor(Role.DISPATCHER)
        _note(errand, act, at)


def _in_vain(errand: Errand, outcome: Outcome, reason: EndReason, *, days_ago: int) -> Life:
    """Bring a matter to the mediators, and let the case end without agreement."""
    usual, unit = errand.usual, errand.world.unit
    yield errand.when(days_ago, 9, 35), errand.actor(Role.RECEPTIONIST)
    errand.register(errand.somebody(), others=(errand.somebody(),))
    moment = errand.when(days_ago - 1, 10, 20)
    yield moment, errand.actor(Role.DISPATCHER)
    errand.triage(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    errand.do(usual.triage.accept, Acceptance(**errand.head, told=True))
    yield moment + timedelta(minutes=20), errand.actor(Role.DISPATCHER)
    case = opened(errand)
    assigned(errand, case)
    yield errand.when(days_ago - 8, 11, 30), errand.actor(Role.DISPATCHER)
    ending = CaseEnding(
        case_id=case.id,
        version=unit.cases.version(case),
        outcome=outcome,
        reason=reason,
        note=errand.told["ending"],
    )
    usual.outcomes.end_without_agreement(unit.actor, ending)


def _note(errand: Errand, act: Act, at: int) -> None:
    body, number, note = errand.told["steps"][at]
    number = number.format(year=errand.world.unit.today.year)
    entry = LadderEntry(matter_id=errand.id, act=act, body=body, number=number, note=note)
    errand.do(errand.usual.ladders.note, entry)
