"""Use cases about repeat petitioners: pointed out while typing, decided by people, never merged."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from centre_app.domain.errors import NotFoundError, RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.repeats.closed import may_be_told
from centre_app.domain.repeats.codes import Likeness, Sign
from centre_app.domain.repeats.scoring import likeness_of
from centre_app.domain.repeats.verdicts import RepeatVerdict
from centre_app.domain.text import FieldChecks
from centre_app.services.matters.history import step_now
from centre_app.services.people.people import check_person
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.repeats import (
    RepeatAnswer,
    RepeatDecision,
    RepeatFindings,
    RepeatHit,
    RepeatQuery,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading


class Repeats(UseCases):
    """Points out what may be the same people about the same matter, and keeps what was decided."""

    @reading(Permission.MATTER_READ)
    def candidates(self, unit: UnitOfWork, actor: Actor, query: RepeatQuery) -> RepeatFindings:
        """Return matters on file that may be the one being typed, the likeliest first.

        Of one that is closed to the actor he learns whom to ask, and nothing else.

        Source: 《信访工作条例》第十九条、第三十六条; RULE 04, 05.
        """
        typed = unit.repeat_register.typed(_as_far_as_read(query), day=unit.today)
        found = [
            (likeness_of(typed, one.complaint), one)
            for one in unit.repeat_register.candidates(typed)
        ]
        likely = [(how, one) for how, one in found if how.likeness is not Likeness.NONE]
        likely.sort(key=lambda pair: (pair[0].points, pair[1].received_at), reverse=True)
        hits = [RepeatHit(one, how.likeness, how.signs) for how, one in likely if not one.closed]
        closed = [
            one
            for how, one in likely
            if one.closed and may_be_told(how, one.complaint, reader=actor.name)
        ]
        ask = unit.repeat_register.whom_to_ask(closed[0].matter_id) if closed else None
        return RepeatFindings(hits[: query.limit], ask)

    @change(Permission.VISIT_REGISTER, touches=Topic.MATTERS | Topic.VISITS)
    def decide(self, unit: UnitOfWork, actor: Actor, decision: RepeatDecision) -> Done:
        """Keep how two matters stand to each other, in place of what was said before.

        Raises:
            NotFoundError: one of the matters is not on file.
            RuleError: it is one and the same.
        """
        pair = [unit.matters.look(one) for one in (decision.earlier_id, decision.matter_id)]
        earlier, later = sorted(pair, key=lambda one: (one.received_at, one.id))
        if earlier is later:
            raise RuleError("repeat_of_itself")
        signs: Iterable[Sign] = ()
        for old in unit.repeat_verdicts.find(
            matter_id=later.id, earlier_id=earlier.id, replaced=False
        ):
            old.replaced, signs = True, old.signs
        keep_answer(unit, later, earlier, RepeatAnswer(earlier.id, decision.verdict, tuple(signs)))
        return Done(later.id, later.number, unit.matters.version(later))


def known_matter(unit: UnitOfWork, matter_id: UUID) -> Matter:
    """Return a matter that was pointed out; it may have been closed to the actor since.

    Raises:
        NotFoundError: it is gone.
        RuleError: it was closed; the facts name who may read it.
    """
    try:
        return unit.matters.look(matter_id)
    except NotFoundError:
        ask = unit.repeat_register.whom_to_ask(matter_id)
        if ask is None:
            raise
        raise RuleError("matter_closed_meanwhile", ask="、".join(ask)) from None


def keep_answers(
    unit: UnitOfWork, matter: Matter, answers: Sequence[RepeatAnswer], *, visit_id: UUID
) -> None:
    """Keep what the clerk said to each matter pointed out while he typed.

    Raises:
        NotFoundError: one of them is gone.
        RuleError: one of them was closed to the actor.
    """
    for answer in answers:
        earlier = known_matter(unit, answer.matter_id)
        keep_answer(unit, matter, earlier, answer, visit_id=visit_id)


def keep_answer(
    unit: UnitOfWork,
    matter: Matter,
    earlier: Matter,
    answer: RepeatAnswer,
    *,
    visit_id: UUID | None = None,
) -> None:
    """Keep what somebody said of a matter and an earlier one, and tell it on both."""
    verdict = RepeatVerdict(
        visit_id=visit_id,
        matter_id=matter.id,
        earlier_id=earlier.id,
        verdict=answer.verdict,
        signs=list(answer.signs),
        decided_by=unit.actor.staff_id,
        decided_at=unit.now,
    )
    unit.repeat_verdicts.add(verdict)
    _tell(unit, earlier, matter, answer)
    if matter is not earlier:
        _tell(unit, matter, earlier, answer)
    unit.audit.record(
        "repeat:decided",
        verdict.id,
        matter.number,
        earlier=earlier.number,
        verdict=answer.verdict.value,
    )


def _tell(unit: UnitOfWork, matter: Matter, other: Matter, answer: RepeatAnswer) -> None:
    """Write into the history of one matter how it stands to the other, and why."""
    signs = "、".join(sign.label for sign in answer.signs)
    note = " ".join(filter(None, (answer.verdict.label, other.number, signs)))
    matter.note(step_now(unit, matter, "repeat:decided", note=note))


def _as_far_as_read(query: RepeatQuery) -> RepeatQuery:
    """Return the query with its people cleaned; a number half typed is none yet."""

    def cleaned(entries: Sequence[PersonEntry]) -> tuple[PersonEntry, ...]:
        return tuple(check_person(FieldChecks(), one) for one in entries)

    return replace(query, asking=cleaned(query.asking), others=cleaned(query.others))
