"""Mediators to choose for a case: what each has on his hands, is good at, and when he has time."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from uuid import UUID

from centre_app.domain.centre.bodies import Mediator
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.mediation.availability import away, days_span, working
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.finder import Search
from centre_app.domain.mediation.obstacles import Constraints, Hindrance, Obstacle, ObstacleKind
from centre_app.domain.mediation.slots import SEARCHED_WORKDAYS, USUAL, Span
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.mediator_rows import Availability, LeaveSpan, MediatorRow
from centre_app.services.sessions.finding import workdays_from


def mediator_choices(unit: UnitOfWork, case: MediationCase) -> tuple[MediatorRow, ...]:
    """Return all who are in office; of those who may be named, also when they have time."""
    rows = unit.case_register.mediators()
    if case.stage is CaseStage.ENDED:
        return tuple(rows)
    near = _bodies(unit, case)
    ours = {one.mediator_id for one in rows if one.body_id in near}
    times = _times(unit, ours)
    return tuple(replace(row, time=times.get(row.mediator_id)) for row in rows)


def _bodies(unit: UnitOfWork, case: MediationCase) -> frozenset[UUID]:
    """Return the bodies whose mediators may be named: the case's own, one asked to take it, others lent."""
    waiting = {one.to_id for one in unit.handovers.find(case_id=case.id) if one.open and one.to_id}
    lent = {
        one.id
        for kind in OrgKind
        if kind.takes_referrals
        for one in unit.organizations.find(kind=kind, active=True)
    }
    return frozenset({case.committee_id} | waiting | lent)


def _times(unit: UnitOfWork, ours: Collection[UUID]) -> Mapping[UUID, Availability]:
    days = tuple(islice(workdays_from(unit.today, unit.centre.calendar()), SEARCHED_WORKDAYS))
    taken: dict[UUID, list[Span]] = defaultdict(list)
    for one in unit.slot_register.taken(ours, days_span(days[0], days[-1]), leaving_out=None):
        taken[one.resource_id].append(one.span)
    return {key: _time(unit, unit.mediators.look(key), days, taken[key]) for key in ours}


def _time(
    unit: UnitOfWork, mediator: Mediator, days: Sequence[date], busy: Sequence[Span]
) -> Availability:
    absent = [span for _, span in away(working(mediator), days_span(days[0], days[-1]))]
    in_the_way = Hindrance(Obstacle(ObstacleKind.BOOKED), (*busy, *absent))
    search = Search(after=unit.now, length=USUAL, count=1)
    search.look_through(days, Constraints((in_the_way,)))
    ahead = [one.starts_at for one in busy if one.ends_at > unit.now]
    return Availability(
        planned_on=civil_day(min(ahead)) if ahead else None,
        free_on=civil_day(search.found[0].span.starts_at) if search.found else None,
        fields=tuple(DisputeType(one) for one in mediator.fields),
        languages=mediator.languages,
        leaves=tuple(
            LeaveSpan(one.first, one.last)
            for one in sorted(mediator.leaves, key=lambda one: one.first)
            if one.covers(days[0], days[-1])
        ),
    )
