"""How matters end: the result, the asking-after, closing and the archive."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from centre_app.domain.clock import civil_day
from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode, Satisfaction
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Outcome
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.papers import print_revisit
from centre_app.services.demo.world import Affair, World
from centre_app.services.follow_up.planning import REDRESS_STAGE
from centre_app.services.matters.history import step_now

_GRADES = (
    (Satisfaction.VERY_SATISFIED, 46),
    (Satisfaction.SATISFIED, 38),
    (Satisfaction.BASIC, 9),
    (Satisfaction.DISSATISFIED, 4),
    (Satisfaction.VERY_DISSATISFIED, 1),
    (Satisfaction.NOT_RATED, 2),
)
_MODES = (RevisitMode.HOME, RevisitMode.PHONE, RevisitMode.PHONE, RevisitMode.OFFICE)
_CLOSED_SOON_PERCENT, _ARCHIVED_PERCENT = 96, 88
_CLOSED_SOON, _CLOSED_LATE = (1, 4), (25, 60)
"""Working days."""
_WAITS = timedelta(days=14)


def resolve(world: World, affair: Affair, outcome: Outcome, *, tag: str, words: str = "") -> None:
    """End the handling of a matter with an outcome."""
    matter, unit = affair.matter, world.unit
    note = f"{outcome.label}；{words}" if words else outcome.label
    world.touch(unit.matters, matter)
    matter.resolve(outcome, step=step_now(unit, matter, tag, note=note))
    unit.month_counts.resolved(matter)
    world.record(tag, matter, matter.number, outcome=outcome.value)


def owe_revisit(
    world: World,
    affair: Affair,
    case: MediationCase,
    *,
    start: date,
    stage: str,
    agreement_id: UUID | None = None,
) -> Revisit:
    """Put a revisit on file with the day it is due."""
    due = world.owe(affair.matter, DeadlineKind.REVISIT, start=start, stage=stage)
    revisit = world.unit.revisits.add(
        Revisit(
            matter_id=affair.matter.id,
            case_id=case.id,
            agreement_id=agreement_id,
            due_on=due.due_on,
            article=due.article,
        )
    )
    due.subject_id = revisit.id
    return revisit


def ask_after(
    world: World,
    affair: Affair,
    case: MediationCase,
    *,
    revisit: Revisit,
    heard: Callable[[], str],
    number: str = "",
) -> Life:
    """Make a revisit about when it is due; ``heard`` names the words for what is found then."""
    late = affair.plan.slow or world.chance.happens(5)
    shift = world.chance.between(4, 30) if late else -world.chance.between(0, 2)
    day = world.office.workday(revisit.due_on, shift) if shift else revisit.due_on
    moment = max(world.office.on(day), world.office.soon(world.unit.now, 30))
    asker = world.somebody(world.chance.pick((Role.RECEPTIONIST, Role.MEDIATOR)))
    yield moment, asker
    words, matter = world.texts.window["revisit"], affair.matter
    grade = world.chance.weighed(_GRADES, lambda one: one[1])[0]
    world.touch(world.unit.revisits, revisit)
    revisit.done_on, revisit.done_by = world.unit.today, world.unit.actor.staff_id
    revisit.mode = world.chance.pick(_MODES)
    revisit.person_name = affair.me.name if affair.me else ""
    revisit.satisfaction = grade
    revisit.performance = world.chance.pick(words[heard()])
    revisit.danger = words["danger_some"] if grade.bad else words["danger"]
    revisit.note = words["bad_note"] if grade.bad else world.chance.pick(words["note"])
    world.settle(matter, DeadlineKind.REVISIT, subject_id=revisit.id)
    if grade.bad:
        _displease(world, affair, revisit, grade)
    revisit.refuse_without_follow_up()
    world.note(matter, "revisit:recorded", f"{revisit.mode.label}，{grade.label}")
    world.record("revisit:recorded", revisit, matter.number, satisfaction=grade.value)
    if affair.plan.papered:
        print_revisit(world, affair, case, revisit=revisit, number=number)


def _displease(world: World, affair: Affair, revisit: Revisit, grade: Satisfaction) -> None:
    """Choose what follows a bad grade; it was done long ago, or waits where it was given lately."""
    worst = grade is Satisfaction.VERY_DISSATISFIED
    revisit.after = AfterDissatisfaction.ESCALATE if worst else AfterDissatisfaction.EXPLAIN
    today = world.unit.today
    lately = civil_day(world.present) - today <= _WAITS
    if lately and affair.matter.closed_at is None:
        due = world.owe(
            affair.matter,
            DeadlineKind.REVISIT,
            start=today,
            subject_id=revisit.id,
            stage=REDRESS_STAGE,
        )
        revisit.after_due_on = due.due_on
        return
    revisit.after_done_on, revisit.after_note = today, world.texts.window["revisit"]["bad_note"]


def close(world: World, affair: Affair) -> Life:
    """Close the matter some days later, and put its file into the archive in time."""
    matter, chance = affair.matter, world.chance
    days = _CLOSED_SOON if chance.happens(_CLOSED_SOON_PERCENT) else _CLOSED_LATE
    yield world.pause(affair.plan, chance.between(*days)), world.somebody(Role.DISPATCHER)
    if matter.id in world.untold:
        return
    world.touch(world.unit.matters, matter)
    matter.close(step=step_now(world.unit, matter, "matter:closed"))
    world.settle(matter)
    world.record("matter:closed", matter, matter.number, waived="no")
    if not chance.happens(_ARCHIVED_PERCENT):
        return
    yield world.office.later(world.unit.now, chance.between(12, 34)), world.somebody(Role.ARCHIVIST)
    world.go(matter, MatterState.ARCHIVED, "matter:archived")
    world.record("matter:archived", matter, matter.number)
