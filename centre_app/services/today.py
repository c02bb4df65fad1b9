"""Use cases of the first room: what waits for whom today."""

from collections.abc import Iterator
from itertools import groupby

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.centre.committees import WarningKind, warnings
from centre_app.domain.deadlines import light
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.today import (
    DueRow,
    HandoverShare,
    LightRow,
    RoomCounts,
    Share,
    TodayBoard,
    WaitingKind,
    WaitingRow,
)
from centre_app.services.use_case import UseCases, reading

_OF_TERMS = frozenset({WarningKind.TERM_ENDED, WarningKind.TERM_ENDING})


class Today(UseCases):
    """Gathers the three columns of a day."""

    @reading(Permission.SELF)
    def board(self, unit: UnitOfWork, actor: Actor, _: None) -> TodayBoard:
        """Return what waits for the actor, today's sessions and the lights, by what he may see."""
        lacks = tuple(_lacks(unit)) if actor.may(Permission.CENTRE_MANAGE) else ()
        if not actor.may(Permission.MATTER_READ):
            return TodayBoard(unit.today, lacks, len(lacks))
        share = _share_of(unit, actor)
        register, calendar = unit.today_register, unit.centre.calendar()
        waiting, waiting_total = register.waiting(share)
        due, due_total = register.due(share)
        terms = tuple(_terms(unit)) if actor.may(Permission.CENTRE_MANAGE) else ()
        return TodayBoard(
            day=unit.today,
            waiting=(*lacks, *waiting, *terms),
            waiting_total=len(lacks) + waiting_total + len(terms),
            sessions=tuple(register.sessions(share)) if actor.may(Permission.CASE_READ) else (),
            lights=tuple(_lit(unit, one, calendar) for one in due),
            lights_total=due_total,
        )

    @reading(Permission.SELF)
    def counts(self, unit: UnitOfWork, actor: Actor, _: None) -> RoomCounts:
        """Return how much waits for the actor in each room, by what he may do there."""
        if not actor.may(Permission.MATTER_READ):
            return RoomCounts()
        return unit.today_register.counts(_share_of(unit, actor))


def _lacks(unit: UnitOfWork) -> Iterator[WaitingRow]:
    """Yield what a new centre has to put on file before it can mediate."""
    means, centre = unit.body_register.in_use(), unit.centre.profile()
    for kind, there in (
        (WaitingKind.NO_MEDIATOR, means.mediator),
        (WaitingKind.NO_ROOM, means.room),
    ):
        if not there:
            yield WaitingRow(kind, centre.org_id, "", "", kind.label, unit.now)


def _terms(unit: UnitOfWork) -> Iterator[WaitingRow]:
    """Yield the committees in use a term of which ended or ends soon, 《人民调解法》第九条."""
    seats = unit.body_register.seats(unit.today)
    for body_id, sitting in groupby(seats, key=lambda one: one.body_id):
        found = warnings(tuple(sitting), minorities=(), today=unit.today)
        term = next((one for one in found if one.kind in _OF_TERMS), None)
        body = unit.organizations.look(body_id) if term else None
        if term is not None and term.day is not None and body is not None and body.active:
            yield WaitingRow(
                kind=WaitingKind.COMMITTEE,
                subject_id=body_id,
                number=f"{term.day}",
                title=body.name,
                standing=term.kind.label,
                since=unit.now,
            )


def _share_of(unit: UnitOfWork, actor: Actor) -> Share:
    mediates = actor.may(Permission.CASE_MANAGE)
    overlooks = actor.may(Permission.REPORT_READ) or actor.may(Permission.VISIT_REGISTER)
    return Share(
        staff_id=actor.staff_id,
        triage=actor.may(Permission.MATTER_TRIAGE),
        cases=mediates,
        own_only=mediates and not overlooks,
        day=unit.today,
        visits=actor.may(Permission.VISIT_REGISTER),
        reads_cases=actor.may(Permission.CASE_READ),
        dangers=actor.may(Permission.RISK_REPORT),
        decides=actor.may(Permission.PETITION_DECIDE),
        suspends=unit.centre.mediation_rules().may_suspend(actor),
        remind_before=unit.centre.follow_up_rules().remind_before,
        handovers=_handovers_of(actor),
    )


def _handovers_of(actor: Actor) -> HandoverShare | None:
    if not actor.may(Permission.CASE_MANAGE):
        return None
    answers = actor.may(Permission.HANDOVER_DECIDE)
    return HandoverShare(
        org_id=actor.org_id,
        every=answers and actor.may(Permission.MATTER_TRIAGE),
        own_body=answers,
        county=actor.may(Permission.TRANSFER_DECIDE),
    )


def _lit(unit: UnitOfWork, due: DueRow, calendar: WorkCalendar) -> LightRow:
    color = light(due.due_on, due.started_on, unit.today, calendar, suspended_days=due.suspended)
    return LightRow(due, color, (due.due_on - unit.today).days)
