"""Dangers: reported to the minute, put aside with a reason, suggested, and one owed this hour."""

from datetime import timedelta

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import RiskLevel, Route
from centre_app.domain.permissions import Role
from centre_app.domain.risk.codes import RiskFactor, ToldKind
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.demo.world import World
from centre_app.services.records.reception import Intake
from centre_app.services.records.risk import DismissRisk, RecordRisk, TellRisk

BETWEEN_CALLS = timedelta(minutes=3)
JUST_NOW = timedelta(minutes=21)
"""The next reminder comes in nine minutes."""


def threat(world: World) -> Life:
    """Report a threat with petrol, and send the matter to mediation."""
    errand = Errand(world, "threat")
    yield from _reported(errand, days_ago=6)
    yield errand.when(6, 16), errand.actor(Role.DISPATCHER)
    errand.triage(Route.MEDIATION, OrgKind.TOWN_COMMITTEE, risk=RiskLevel.HIGH)


def violence(world: World) -> Life:
    """Report violence at home against mother and child: the police must be told; it is closed."""
    yield from _reported(Errand(world, "violence"), days_ago=15, helpless=True)


def online(world: World) -> Life:
    """Say of a suggested danger that it is none."""
    errand = Errand(world, "online")
    yield errand.when(5, 10, 20), errand.actor(Role.RECEPTIONIST)
    errand.register(errand.somebody(ages=(24, 40)))
    said = DismissRisk(
        matter_id=errand.id, factor=RiskFactor.ONLINE, reason=errand.told["dismissed"]
    )
    errand.do(errand.usual.risks.dismiss, said)


def insisting(world: World) -> Life:
    """Come a third time within thirty days, so that the page suggests a danger."""
    errand = Errand(world, "insisting")
    yield errand.when(14, 9, 30), errand.actor(Role.RECEPTIONIST)
    visitor = errand.somebody()
    errand.register(visitor)
    for days_ago, words in zip((7, 1), errand.told["again"], strict=True):
        yield errand.when(days_ago, 9, 45), errand.actor(Role.RECEPTIONIST)
        again = Intake(visitor=visitor, demand=words, matter_id=errand.id)
        errand.do(errand.usual.reception.register, again)


def urgent(world: World) -> Life:
    """Leave a report unfinished that was raised a moment ago: Today lists it."""
    errand = Errand(world, "urgent")
    yield world.present - JUST_NOW, errand.actor(Role.RECEPTIONIST)
    errand.register(errand.somebody(), urgent=True)


def _reported(errand: Errand, *, days_ago: int, helpless: bool = False) -> Life:
    """Raise a report at the window, tell people one after the other, and record it."""
    told, risks = errand.told, errand.usual.risks
    clerk, moment = errand.actor(Role.RECEPTIONIST), errand.when(days_ago, 9, 4)
    yield moment, clerk
    errand.register(errand.somebody(ages=(28, 52)), urgent=True)
    [report] = errand.world.unit.risk_reports.find(matter_id=errand.id)
    for kind, who, way in told["told"]:
        moment += BETWEEN_CALLS
        yield moment, clerk
        call = TellRisk(report_id=report.id, kind=ToldKind(kind), who=who, way=way)
        errand.do(risks.tell, call)
    yield moment + BETWEEN_CALLS, clerk
    recorded = RecordRisk(
        report_id=report.id,
        factors=frozenset(map(RiskFactor, told["factors"])),
        words=told["words"],
        measures=told["measures"],
        helpless=helpless,
    )
    errand.do(risks.record, recorded)
