"""A dispute that was settled and closed, and came back within 90 days: it was opened again."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from centre_app.domain.agreements.codes import ClauseKind, PayManner, PerformanceStatus
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.clock import civil_day
from centre_app.domain.follow_up.codes import RevisitMode, Satisfaction
from centre_app.domain.matters.codes import DisputeType, Route
from centre_app.domain.matters.triage_codes import ReopenReason
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes.agreeing import agreed, agreement_of
from centre_app.services.demo.scenes.case_road import assigned, opened
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.demo.world import World
from centre_app.services.records.agreements import ItemEntry
from centre_app.services.records.follow_up import PerformanceTick, RevisitEntry
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.services.records.triage import Acceptance, Closing, Reopening

_AGREED = 48
"""So many working days ago."""

_TERM = timedelta(days=10)


def blocked_again(world: World) -> Life:
    """Settle it, see the promise kept, close it; weeks later the ditch is blocked again."""
    errand = Errand(world, "returning")
    visitor = errand.somebody()
    yield errand.when(52, 9, 25), errand.actor(Role.RECEPTIONIST)
    errand.register(visitor, others=(errand.somebody(),))
    yield errand.when(52, 10, 40), errand.actor(Role.DISPATCHER)
    errand.triage(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    errand.do(errand.usual.triage.accept, Acceptance(**errand.head, told=True))
    yield errand.when(51, 9, 15), errand.actor(Role.DISPATCHER)
    case = opened(errand)
    assigned(errand, case)
    yield from agreed(errand, case, _items(errand, case), days_ago=_AGREED)
    yield from _closed(errand, case)
    known = replace(visitor, person_id=case.parties[0].person_id)
    yield from _came_back(errand, known)


def _closed(errand: Errand, case: MediationCase) -> Life:
    """See the promise kept, ask after it, and close the matter."""
    yield errand.when(_AGREED - 2, 15, 20), errand.actor(Role.DISPATCHER)
    _kept(errand, case)
    yield errand.when(38, 10, 30), errand.actor(Role.DISPATCHER)
    _asked_after(errand, case.parties[0].name)
    yield errand.when(36, 16), errand.actor(Role.DISPATCHER)
    errand.do(errand.usual.endings.close, Closing(**_seen(errand)))


def _came_back(errand: Errand, visitor: PersonEntry) -> Life:
    """Let the visitor come again; the director opens the matter, a second case begins."""
    yield errand.when(3, 9, 5), errand.actor(Role.RECEPTIONIST)
    kind = DisputeType(errand.told["type"])
    again = Intake(
        visitor=visitor, demand=errand.told["again"], dispute_type=kind, matter_id=errand.id
    )
    errand.do(errand.usual.reception.register, again)
    yield errand.when(3, 10, 20), errand.actor(Role.DIRECTOR)
    _reopened(errand)
    yield errand.when(2, 9, 40), errand.actor(Role.DISPATCHER)
    assigned(errand, opened(errand))


def _items(errand: Errand, case: MediationCase) -> tuple[ItemEntry, ...]:
    """Return what was promised: a ditch is cleared within days, a damage is paid on the spot."""
    first, second = (one.id for one in sorted(case.parties, key=lambda one: one.ordinal))
    told = errand.told
    return (
        ItemEntry(
            kind=ClauseKind.ACT,
            debtor_id=second,
            what=told["act"],
            due_on=civil_day(errand.when(_AGREED, 9)) + _TERM,
        ),
        ItemEntry(
            kind=ClauseKind.PAY,
            debtor_id=second,
            creditor_id=first,
            what=told["damage"],
            amount=told["amount"],
            manner=PayManner.CASH,
            at_once=True,
        ),
    )


def _kept(errand: Errand, case: MediationCase) -> None:
    unit, agreement = errand.world.unit, agreement_of(errand, case)
    tick = PerformanceTick(
        agreement_id=agreement.id,
        version=unit.agreements.version(agreement),
        item_id=next(one.id for one in agreement.items if not one.at_once),
        status=PerformanceStatus.DONE,
        on=unit.today,
        note=errand.told["done"],
    )
    errand.usual.follow_up.tick_performance(unit.actor, tick)


def _asked_after(errand: Errand, name: str) -> None:
    unit = errand.world.unit
    with unit.as_usual():
        [revisit] = unit.revisits.find(matter_id=errand.id, done_on=None)
    entry = RevisitEntry(
        revisit_id=revisit.id,
        version=unit.revisits.version(revisit),
        done_on=unit.today,
        mode=RevisitMode.HOME,
        person_name=name,
        satisfaction=Satisfaction.SATISFIED,
        performance=errand.told["heard"],
    )
    errand.usual.follow_up.record_revisit(unit.actor, entry)


def _reopened(errand: Errand) -> None:
    request = Reopening(
        **_seen(errand),
        route=Route.MEDIATION,
        reason=ReopenReason.NEW_FACTS,
        note=errand.told["reopened"],
    )
    errand.do(errand.usual.endings.reopen, request)


def _seen(errand: Errand) -> dict[str, Any]:
    """Return the matter as it is now: its case and its promises moved it since the scene did."""
    unit = errand.world.unit
    return {"matter_id": errand.id, "version": unit.matters.version(unit.matters.look(errand.id))}
