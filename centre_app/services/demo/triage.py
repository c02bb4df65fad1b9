"""What the dispatcher decides: how hard, how dangerous, which way, through whom."""

from centre_app.domain.centre.bodies import Organization
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.follow_up.schedule import is_grave as followed_for_longer
from centre_app.domain.matters.codes import (
    CaseLevel,
    DeadlineKind,
    MatterState,
    RiskLevel,
    Route,
)
from centre_app.domain.matters.triage import OWED
from centre_app.services.demo.world import Affair, World

_LEVELS = (CaseLevel.SIMPLE, CaseLevel.ORDINARY, CaseLevel.MAJOR, CaseLevel.DIFFICULT)
_RISKS = (RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH)
_CROWD = 10
_ADMINISTRATION = {
    Route.PETITION: (OrgKind.GOV, ""),
    Route.TRANSFER: (OrgKind.COUNTY, ""),
    Route.CONSULT: (OrgKind.CENTRE, ""),
    Route.GUIDE: (OrgKind.JUSTICE_OFFICE, ""),
    Route.JOINT: (OrgKind.CENTRE, ""),
}


def is_grave(affair: Affair) -> bool:
    """Return whether the matter goes to a chief mediator and is followed for longer."""
    return followed_for_longer(affair.matter.level, affair.matter.risk)


def triage(world: World, affair: Affair, route: Route) -> None:
    """Decide about a matter."""
    matter, chance = affair.matter, world.chance
    crowd = matter.people_count >= _CROWD
    level = CaseLevel.MAJOR if crowd else chance.draw(_LEVELS, (26, 60, 9, 5), count=1)[0]
    risk = chance.draw(_RISKS, (20, 60, 20) if crowd else (84, 13, 3), count=1)[0]
    world.unit.month_counts.take_out(matter)
    matter.level, matter.risk, matter.route = level, risk, route
    body = _body(world, affair, route)
    matter.responsible_id = body.id
    decided = "、".join((route.label, level.label, f"风险{risk.label}", body.name))
    if risk is RiskLevel.HIGH:
        decided += f"；已报告：{world.say('risk_told')}"
    world.go(matter, MatterState.TRIAGED, "matter:triaged", decided)
    world.unit.month_counts.put_in(matter)
    world.record("matter:triaged", matter, matter.number, route=route, level=level, risk=risk)


def accept(world: World, affair: Affair) -> None:
    """Take a matter on; most visitors are told on the spot."""
    matter, unit = affair.matter, world.unit
    assert matter.route is not None
    world.go(matter, MatterState.ACCEPTED, "matter:accepted")
    matter.accepted_at = unit.now
    unit.month_counts.accepted(matter)
    for kind, stage in OWED[matter.route]:
        world.owe(matter, kind, start=unit.today, stage=stage)
    told = not affair.plan.slow
    if told:
        world.settle(matter, DeadlineKind.NOTICE)
    world.record("matter:accepted", matter, matter.number, told="yes" if told else "no")


def _body(world: World, affair: Affair, route: Route) -> Organization:
    town = world.town
    if route is Route.PAIRED_ORDERS:
        return town.body(OrgKind.DEPT, affair.plan.tale.row["dept"])
    if route is Route.MEDIATION:
        return _committee(world, affair)
    kind, words = _ADMINISTRATION[route]
    return town.body(kind, words)


def _committee(world: World, affair: Affair) -> Organization:
    """Return who mediates: chief offices what is grave, specialists their field, else by place."""
    town, chance = world.town, world.chance
    stem = affair.matter.dispute_type.label.removesuffix("纠纷")
    known = [one for one in town.bodies if stem in one.field]
    if is_grave(affair):
        return chance.pick([one for one in town.bodies if one.kind is OrgKind.CHIEF_OFFICE])
    if known and chance.happens(55):
        return known[0]
    if chance.happens(50):
        village = str(affair.slots["village"])
        return town.body(OrgKind.VILLAGE_COMMITTEE, village)
    return town.body(OrgKind.TOWN_COMMITTEE)
