"""Terms that rest or are prolonged in the township of show."""

from datetime import timedelta

from centre_app.domain.matters.codes import DeadlineKind, DisputeType, MatterState
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.clock import (
    basis_of,
    last_extension,
    moved,
    prolonged_by,
    resume,
    suspend,
)
from centre_app.domain.mediation.rests import CaseExtension, CaseSuspension
from centre_app.domain.permissions import Actor
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.papers import print_extension, print_resumption, print_suspension
from centre_app.services.demo.world import Affair, World
from centre_app.services.mediation.resting import counted_days, rule_of

_RESTS_EVERY, _PROLONGED_EVERY = 12, 9
_LONGER = 12
_WHY = {
    DisputeType.MEDICAL: SuspendReason.APPRAISAL,
    DisputeType.TRAFFIC: SuspendReason.TREATMENT,
    DisputeType.DAMAGES: SuspendReason.TREATMENT,
}


def live_through_term(world: World, affair: Affair, case: MediationCase, clerk: Actor) -> Life:
    """Let some cases rest for a while, and some terms be prolonged: in turns, as they come."""
    world.cases_led += 1
    if world.cases_led % _RESTS_EVERY == 0:
        yield from _rest(world, affair, case, clerk)
    elif world.cases_led % _PROLONGED_EVERY == 0:
        yield world.office.soon(world.unit.now, 45), clerk
        _prolong(world, affair, case)


def _clock(world: World, affair: Affair, case: MediationCase) -> MatterDeadline | None:
    for due in world.owed.get(affair.matter.id, ()):
        if (due.kind, due.subject_id, due.met_on) == (DeadlineKind.MEDIATION, case.id, None):
            return due
    return None


def _rest(world: World, affair: Affair, case: MediationCase, clerk: Actor) -> Life:
    matter, unit = affair.matter, world.unit
    due = _clock(world, affair, case)
    rule = rule_of(unit, case, matter, due)
    reason = _WHY.get(matter.dispute_type, SuspendReason.OTHER_CASE)
    stops = rule.stops_for(reason)
    world.touch(unit.cases, case)
    rest = CaseSuspension(
        case_id=case.id,
        since=unit.today,
        stage=case.stage,
        stops=stops,
        reason=reason,
        note=world.words("rest_notes")[reason.value],
        basis=reason.basis,
        agreed="、".join(one.name for one in case.parties),
        look_again_on=unit.today + timedelta(days=30),
    )
    suspend(case, rest)
    if stops and due is not None:
        due.pause(rest.since, look_again_on=rest.look_again_on)
    world.go(matter, MatterState.SUSPENDED, "case:suspended", f"{reason.label}；{rest.note}")
    world.record("case:suspended", case, case.number, reason=reason.value)
    if affair.plan.papered:
        print_suspension(world, affair, case, rest=rest, due=due)
    yield world.office.later(unit.now, 14), clerk
    days, counted = counted_days(unit, rest, rule, on=unit.today)
    world.touch(unit.cases, case)
    resume(case, on=unit.today, days=days, note=world.words("rest_notes")["over"])
    if due is not None and due.paused_on is not None:
        due.go_on(moved(due.due_on, days, unit.centre.calendar(), rule), days=days)
        due.basis = basis_of(due, rule, unit.centre.calendar())
    world.go(matter, MatterState.IN_PROGRESS, "case:resumed", rest.ended_note)
    world.record("case:resumed", case, case.number, days=str(days))
    if affair.plan.papered:
        print_resumption(world, affair, case, rest=rest, due=due, counted=counted)
    yield world.office.soon(unit.now, 30), clerk


def _prolong(world: World, affair: Affair, case: MediationCase) -> None:
    matter, unit = affair.matter, world.unit
    due = _clock(world, affair, case)
    rule, calendar = rule_of(unit, case, matter, due), unit.centre.calendar()
    if due is None or not rule.extend_amount:
        return
    later = min(due.due_on + timedelta(days=_LONGER), last_extension(due, rule, calendar))
    extension = CaseExtension(
        case_id=case.id,
        agreed_on=unit.today,
        agreed="、".join(one.name for one in case.parties),
        due_before=due.due_on,
        due_on=later,
        days=prolonged_by(due.due_on, later, calendar, rule),
        basis=rule.extend_needs,
        note=world.words("rest_notes")["prolonged"],
    )
    world.touch(unit.cases, case)
    due.prolong(later, days=extension.days)
    due.basis = basis_of(due, rule, calendar)
    case.extensions.append(extension)
    world.note(matter, "case:extended", f"{extension.agreed}同意；{extension.note}")
    world.record("case:extended", case, case.number, days=str(extension.days))
    if affair.plan.papered:
        print_extension(
            world, affair, case, extension=extension, due=due, counted=rule.unit.counted
        )
