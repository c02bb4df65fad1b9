"""Use cases that change what was decided: the way of a matter, and a date it owes (RULE 27)."""

from centre_app.domain.dates import chinese_date
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.triage import HANDLED_HERE, due_on_acceptance, suitable
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.petitions.codes import PetitionState
from centre_app.domain.road.next_steps import Step
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.matters.due_dates import meet, owe
from centre_app.services.matters.history import step_now
from centre_app.services.matters.road import require_step
from centre_app.services.petitions.checks import bodies_of
from centre_app.services.petitions.leaving import begin_again, leave_petition
from centre_app.services.petitions.parts import WORDS_LIMIT, joined
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.petitions import (
    DateChange,
    OpenDate,
    Rerouting,
    ReroutingChoices,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading


class Reroutes(UseCases):
    """Leads matters on another way, and sets dates by hand."""

    @reading(Permission.MATTER_TRIAGE)
    def choices(self, unit: UnitOfWork, actor: Actor, key: MatterKey) -> ReroutingChoices:
        """Return the bodies there are, and the dates the matter owes."""
        dates = unit.deadlines.find(matter_id=key.matter_id, met_on=None)
        return ReroutingChoices(
            unit.today,
            unit.centre.calendar(),
            bodies_of(unit),
            tuple(OpenDate(one.id, one.kind, one.due_on, one.article) for one in dates),
        )

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def reroute(self, unit: UnitOfWork, actor: Actor, request: Rerouting) -> Done:
        """Lead a matter on another way; its number, people and history stay.

        Raises:
            FieldError: the way is the one it is on, the body does not fit, or no reason is given.
            RuleError: something is under way that must be ended first, or a petition that was
                final after the recheck is no longer accepted.
        """
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.REROUTE)
        reason, body = _checked(unit, matter, request)
        leave_petition(unit, matter, PetitionState.LEFT)
        begin_again(unit, matter, request.route)
        for kind in (DeadlineKind.MEDIATION, DeadlineKind.ORDER):
            meet(unit, matter.id, kind, on=unit.today)
        unit.month_counts.take_out(matter)
        before = matter.route.label if matter.route else ""
        note = joined(f"{before}转{request.route.label}", body, reason)
        step = step_now(unit, matter, "matter:rerouted", note=note)
        matter.reroute(request.route, responsible_id=request.responsible_id, step=step)
        unit.month_counts.put_in(matter)
        for kind, stage in due_on_acceptance(request.route):
            owe(unit, matter, kind, start=unit.today, stage=stage)
        unit.audit.record("matter:rerouted", matter.id, matter.number, route=request.route.value)
        return Done(matter.id, matter.number, unit.matters.version(matter))

    @change(Permission.PETITION_DECIDE, touches=Topic.MATTERS)
    def change_date(self, unit: UnitOfWork, actor: Actor, request: DateChange) -> Done:
        """Set a date owed to another day; the computed one and the reason stay beside it (RULE 27).

        Raises:
            FieldError: the date, the day or the reason is missing.
        """
        matter = unit.matters.get(request.matter_id, seen=request.version)
        require_step(unit, matter.id, Step.CHANGE_DATE)
        open_dates = unit.deadlines.find(matter_id=matter.id, met_on=None)
        found = [one for one in open_dates if one.id == request.deadline_id]
        checks = FieldChecks()
        day = checks.day("due_on", request.due_on)
        reason = checks.text("reason", request.reason, limit=WORDS_LIMIT)
        if not found:
            checks.refuse("deadline_id", Reason.REQUIRED)
        elif request.due_on is not None and day < found[0].started_on:
            checks.refuse("due_on", "before_it_began")
        checks.done()
        [due] = found
        change_of = f"{due.kind.label}由{chinese_date(due.due_on)}改为{chinese_date(day)}"
        due.override(day, reason=reason, by=actor.staff_id)
        matter.note(step_now(unit, matter, "deadline:changed", note=joined(change_of, reason)))
        unit.audit.record("deadline:changed", matter.id, matter.number, kind=due.kind.value)
        return Done(matter.id, matter.number, unit.matters.version(matter))


def _checked(unit: UnitOfWork, matter: Matter, request: Rerouting) -> tuple[str, str]:
    checks = FieldChecks()
    reason = checks.text("reason", request.reason, limit=WORDS_LIMIT)
    if request.route is matter.route:
        checks.refuse("route", "same_route")
    elif request.route not in HANDLED_HERE:
        checks.refuse("route", "route_leads_out")
    bodies = [one for one in bodies_of(unit) if one.body_id == request.responsible_id]
    if not bodies:
        checks.refuse("responsible_id", Reason.REQUIRED)
    elif not suitable(request.route, bodies):
        checks.refuse("responsible_id", "body_not_for_route")
    checks.done()
    return reason, bodies[0].name
