"""Use cases after an opinion: review, recheck, and the end (复查、复核、终结)."""

from dataclasses import replace
from datetime import date

from centre_app.domain.dates import chinese_date
from centre_app.domain.matters.codes import DeadlineKind, Route
from centre_app.domain.matters.matter import Matter
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.petitions.codes import AppealLevel, AppealResult, PetitionState
from centre_app.domain.petitions.files import PetitionAppeal, PetitionFile
from centre_app.domain.road.next_steps import Step
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.matters.due_dates import count_again
from centre_app.services.matters.history import step_now
from centre_app.services.petitions.checks import checked_note
from centre_app.services.petitions.parts import (
    WORDS_LIMIT,
    begin_sixty_days,
    done,
    held,
    joined,
    move,
)
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.petitions import AppealAnswer, AppealEntry, PetitionEnd
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

LONGEST_HEARING = 365

_WAYS = {
    PetitionState.DELIVERED: (AppealLevel.REVIEW, PetitionState.REVIEW),
    PetitionState.REVIEWED: (AppealLevel.RECHECK, PetitionState.RECHECK),
}
_WINDOWS = {
    AppealLevel.REVIEW: DeadlineKind.REVIEW_WINDOW,
    AppealLevel.RECHECK: DeadlineKind.RECHECK_WINDOW,
}


class PetitionAppeals(UseCases):
    """Notes what the petitioner asks of the next higher body, and what that body says."""

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def appeal(self, unit: UnitOfWork, actor: Actor, request: AppealEntry) -> Done:
        """Note that a review or a recheck was asked for in time; that body's 30 days begin.

        Source: 《信访工作条例》第三十五、三十六条.

        Raises:
            FieldError: the body is missing, or the petitioner's 30 days were over that day.
        """
        matter, file = held(unit, request, Step.APPEAL)
        level, there = _WAYS[file.state]
        checks = FieldChecks()
        body = checks.line("body", request.body)
        grounds = checks.optional_text("grounds", request.grounds, limit=WORDS_LIMIT)
        on = checks.day("on", request.on)
        if on > unit.today:
            checks.refuse("on", "in_the_future")
        for window in unit.deadlines.find(matter_id=matter.id, kind=_WINDOWS[level], met_on=None):
            if on > window.due_on:
                checks.refuse("on", f"window_over:{window.due_on.isoformat()}")
            if on < window.started_on:
                checks.refuse("on", "before_it_began")
        checks.done()
        file.appeals.append(
            PetitionAppeal(
                petition_id=file.id, level=level, body=body, asked_on=on, grounds=grounds
            )
        )
        move(unit, matter, file, there, on=on)
        note = joined(f"{chinese_date(on)}向{body}申请{level.label}", grounds)
        matter.note(step_now(unit, matter, "petition:appealed", note=note))
        return done(unit, matter, "petition:appealed", level=level.value)

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def answer_appeal(self, unit: UnitOfWork, actor: Actor, request: AppealAnswer) -> Done:
        """Note what the higher body said, and when it reached the petitioner.

        The days of a hearing are taken out of the term of the recheck; they may be noted before
        there is an answer. Source: 《信访工作条例》第三十五、三十六条.

        Raises:
            FieldError: a day cannot stand, or nothing is said.
        """
        matter, file = held(unit, request, Step.ANSWER_APPEAL)
        level = AppealLevel.REVIEW if file.state is PetitionState.REVIEW else AppealLevel.RECHECK
        appeal = file.appeal(level)
        assert appeal is not None
        checked, hearing = _checked_answer(unit, request, appeal)
        if hearing:
            _take_out_hearing(unit, matter, appeal, hearing)
        if checked.result is None:
            note = f"听证{hearing}日不计入期限"
            matter.note(step_now(unit, matter, "petition:appeal_answered", note=note))
            return done(unit, matter, "petition:appeal_answered", level=level.value)
        assert checked.served_on is not None
        appeal.answered_on, appeal.result = checked.answered_on, checked.result
        appeal.words = checked.words
        served = f"{chinese_date(checked.served_on)}送达"
        note = joined(f"{level.label}：{checked.result.label}", served, checked.words)
        _follow(unit, matter, file, appeal=appeal, on=checked.served_on, note=note)
        return done(unit, matter, "petition:appeal_answered", result=checked.result.value)

    @change(Permission.MATTER_TRIAGE, touches=Topic.MATTERS)
    def finish(self, unit: UnitOfWork, actor: Actor, request: PetitionEnd) -> Done:
        """Note that nobody asked for a review in time: the opinion stands.

        Source: 《信访工作条例》第三十五、三十六条.

        Raises:
            RuleError: the petitioner's 30 days are not over.
        """
        note = checked_note(request.note)
        matter, file = held(unit, request, Step.FINISH_PETITION)
        move(unit, matter, file, PetitionState.FINAL_BY_TIME, on=unit.today)
        matter.note(step_now(unit, matter, "petition:finished", note=note))
        return done(unit, matter, "petition:finished")


def _checked_answer(
    unit: UnitOfWork, request: AppealAnswer, appeal: PetitionAppeal
) -> tuple[AppealAnswer, int]:
    checks = FieldChecks()
    hearing = 0
    if request.hearing_days.strip():
        hearing = checks.positive_int("hearing_days", request.hearing_days, largest=LONGEST_HEARING)
        if appeal.level is AppealLevel.REVIEW:
            checks.refuse("hearing_days", "no_hearing_in_review")
    words = checks.optional_text("words", request.words, limit=WORDS_LIMIT)
    answered, served = request.answered_on, request.served_on
    if request.result is not None:
        answered = _day_from(checks, "answered_on", answered, appeal.asked_on, unit.today)
        served = _day_from(checks, "served_on", served, answered or appeal.asked_on, unit.today)
    elif not hearing:
        checks.refuse("result", Reason.REQUIRED)
    checks.done()
    return replace(request, answered_on=answered, served_on=served, words=words), hearing


def _day_from(
    checks: FieldChecks, name: str, day: date | None, first: date, last: date
) -> date | None:
    checked = checks.day(name, day)
    if day is not None and checked < first:
        checks.refuse(name, "before_it_began")
    if day is not None and checked > last:
        checks.refuse(name, "in_the_future")
    return checked


def _take_out_hearing(unit: UnitOfWork, matter: Matter, appeal: PetitionAppeal, days: int) -> None:
    appeal.hearing_days = days
    for due in unit.deadlines.find(matter_id=matter.id, kind=DeadlineKind.RECHECK, met_on=None):
        count_again(unit, matter, due, suspended=days)


def _follow(
    unit: UnitOfWork,
    matter: Matter,
    file: PetitionFile,
    *,
    appeal: PetitionAppeal,
    on: date,
    note: str,
) -> None:
    """Go where the answer leads: on, to the end, or back into the handling."""
    step = step_now(unit, matter, "petition:appeal_answered", note=note)
    if appeal.result is AppealResult.ANNULLED:
        _handle_anew(unit, matter, file, on=on)
        matter.reopen(Route.PETITION, step=step)
        unit.month_counts.put_in(matter)
        return
    review = appeal.level is AppealLevel.REVIEW
    move(
        unit,
        matter,
        file,
        PetitionState.REVIEWED if review else PetitionState.FINAL,
        on=on,
    )
    matter.note(step)


def _handle_anew(unit: UnitOfWork, matter: Matter, file: PetitionFile, *, on: date) -> None:
    """Begin the 60 days anew: the opinion was annulled."""
    unit.month_counts.take_out(matter)
    move(unit, matter, file, PetitionState.HANDLING, on=on)
    file.accepted_on, file.items = on, []
    begin_sixty_days(unit, matter, file, start=on)
