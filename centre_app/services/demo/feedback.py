"""Letters of other bodies that entrust cases, and what they are told at the end."""

from datetime import timedelta

from centre_app.domain.matters.codes import DeadlineKind, Outcome
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.entrustment import Entrustment, FeedbackWay
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.world import Affair, World
from centre_app.services.mediation.feedback import keep_letter, print_feedback

_LATER_PERCENT = 35
_NAMES_A_DAY_EVERY = 3
_ASKED_WITHIN = timedelta(days=45)
_NOT_YET_SENT = timedelta(days=45)
"""Letters of the last weeks still lie there, so that there is something to send."""


def take_letter(world: World, matter: Matter, case: MediationCase, seq: int) -> None:
    """Keep what the letter with an entrusted case says; every third names a day for the answer."""
    if not case.source.entrusted:
        return
    today, said = world.unit.today, world.texts.window["entrusting"]
    by = today + _ASKED_WITHIN if seq % _NAMES_A_DAY_EVERY == 0 else None
    letter = {
        "letter_on": today - timedelta(days=1),
        "contact": said["contact"],
        "asked": said["asked"],
        "reply_by": by,
    }
    due = keep_letter(world.unit, case, matter, letter)
    if due is not None:
        world.owed.setdefault(matter.id, []).append(due)


def tell_of_end(world: World, affair: Affair, case: MediationCase) -> None:
    """Owe the feedback of an entrusted case that has ended, and send it soon."""
    if not case.source.entrusted:
        return
    matter, unit = affair.matter, world.unit
    [kept] = unit.entrustments.find(case_id=case.id)
    if kept.reply_by is None:
        world.owe(matter, DeadlineKind.FEEDBACK, start=unit.today, subject_id=case.id)
    if affair.plan.papered or case.outcome is Outcome.PARTIAL:
        print_feedback(unit, world.render, case, matter).printed = 2
    if world.present - unit.now > _NOT_YET_SENT:
        world.agenda.add(_send(world, affair, case, kept))
    else:
        world.untold.add(matter.id)


def _send(world: World, affair: Affair, case: MediationCase, kept: Entrustment) -> Life:
    now, office = world.unit.now, world.office
    later = world.chance.happens(_LATER_PERCENT)
    yield (office.later(now, 1) if later else office.soon(now, 50)), world.unit.actor
    unit = world.unit
    assert case.ended_on is not None
    world.touch(unit.entrustments, kept)
    kept.send(
        FeedbackWay.HANDED,
        on=unit.today,
        ended_on=case.ended_on,
        today=unit.today,
        taken_by=world.texts.window["entrusting"]["taken_by"],
    )
    world.settle(affair.matter, DeadlineKind.FEEDBACK, subject_id=case.id)
    world.note(affair.matter, "case:fed_back", f"{case.entrusted_by}，{FeedbackWay.HANDED.label}")
    world.record("case:fed_back", case, case.number, way=FeedbackWay.HANDED.value)
