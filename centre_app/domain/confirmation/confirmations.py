"""The way of one agreement to the court and back: a log of steps from which the status follows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from centre_app.domain.agreements.codes import ConfirmationStatus as Status
from centre_app.domain.confirmation.codes import ConfirmationStep as Step
from centre_app.domain.confirmation.codes import CourtReason, Obstacle
from centre_app.domain.entity import Entity, Root
from centre_app.domain.errors import FieldError, RuleError

_BEFORE_COURT = (
    Status.NONE,
    Status.INTENDED,
    Status.WAIVED,
    Status.UNFIT,
    Status.REJECTED_INTAKE,
    Status.WITHDRAWN,
)
"""Nothing lies with a court: the parties may make up their minds, this way or the other."""

_LEADS_TO: dict[tuple[Status, Step], Status] = {
    **{(here, Step.DECIDED): Status.INTENDED for here in _BEFORE_COURT},
    **{(here, Step.DECLINED): Status.WAIVED for here in _BEFORE_COURT},
    **{(here, Step.OPEN): Status.NONE for here in _BEFORE_COURT},
    **{(here, Step.UNFIT): Status.UNFIT for here in _BEFORE_COURT},
    (Status.INTENDED, Step.FILED): Status.APPLIED,
    (Status.APPLIED, Step.SUPPLEMENT_ASKED): Status.RETURNED,
    (Status.APPLIED, Step.ACCEPTED): Status.ACCEPTED,
    (Status.APPLIED, Step.REFUSED): Status.REJECTED_INTAKE,
    (Status.APPLIED, Step.WITHDRAWN): Status.WITHDRAWN,
    (Status.RETURNED, Step.SUPPLIED): Status.APPLIED,
    (Status.RETURNED, Step.WITHDRAWN): Status.WITHDRAWN,
    (Status.ACCEPTED, Step.SUPPLEMENT_ASKED): Status.RETURNED,
    (Status.ACCEPTED, Step.HEARD): Status.ACCEPTED,
    (Status.ACCEPTED, Step.CONFIRMED): Status.CONFIRMED,
    (Status.ACCEPTED, Step.DISMISSED): Status.DISMISSED,
    (Status.ACCEPTED, Step.WITHDRAWN): Status.WITHDRAWN,
    (Status.CONFIRMED, Step.ENFORCEMENT): Status.ENFORCING,
}
"""The only ways there are. What the court once accepted it dismisses and no longer refuses.

Source: 《民事诉讼法》司法解释 第三百五十五条第二款, 第三百五十七条.
"""


@dataclass(eq=False, kw_only=True)
class ConfirmationConsent(Entity):
    """What one party said about applying, on which day; ``by_name`` is who spoke in its place."""

    confirmation_id: UUID
    party_id: UUID
    name: str
    agrees: bool
    said_on: date
    by_name: str = ""


@dataclass(eq=False, kw_only=True)
class ConfirmationEvent(Entity):
    """A step on a day; one that was noted in error stays, with the reason it was taken back for.

    ``due_on`` is the day by which the court wants more, ``attachment_id`` the scanned paper.
    """

    confirmation_id: UUID
    ordinal: int
    step: Step
    happened_on: date
    number: str = ""
    note: str = ""
    due_on: date | None = None
    attachment_id: UUID | None = None
    taken_back: str = ""

    @property
    def stands(self) -> bool:
        """Return whether it was not taken back."""
        return not self.taken_back


@dataclass(eq=False, kw_only=True)
class Confirmation(Root):
    """One agreement's way to the court.

    ``began_as`` is the status the agreement had before its first step here: what was noted before
    steps were kept, or the intention that stands in the agreement itself. ``obstacles`` are the
    classes somebody found after looking through all of them on ``examined_on``; None of them and a
    day means that nothing stands in the way.
    """

    agreement_id: UUID
    matter_id: UUID
    began_as: Status = Status.NONE
    examined_on: date | None = None
    obstacles: list[Obstacle] = field(default_factory=list)
    court_name: str = ""
    court_reason: CourtReason | None = None
    consents: list[ConfirmationConsent] = field(default_factory=list)
    events: list[ConfirmationEvent] = field(default_factory=list)

    @property
    def standing(self) -> list[ConfirmationEvent]:
        """Return the steps that were not taken back, in order."""
        return sorted((one for one in self.events if one.stands), key=lambda one: one.ordinal)

    @property
    def status(self) -> Status:
        """Return where the standing steps lead."""
        return replay(self.began_as, [one.step for one in self.standing])

    @property
    def next_steps(self) -> tuple[Step, ...]:
        """Return what the court, or the parties there, may do next."""
        steps = [one.step for one in self.standing]
        return tuple(one for one in Step if one.of_court and leads_to(self.began_as, steps, one))

    def found(self, obstacles: Iterable[Obstacle], *, on: date) -> None:
        """Note what stands in the way of a confirmation after going through all classes.

        Raises:
            RuleError: the application lies with a court already, or is ruled on.
        """
        given = set(obstacles)
        found = [one for one in Obstacle if one in given]
        self._refuse_in_court()
        self.examined_on, self.obstacles = on, found
        if found:
            self._decide(Step.UNFIT, on)
        elif self.status is Status.UNFIT:
            self._decide(Step.OPEN, on)

    def agree(
        self, consents: Sequence[ConfirmationConsent], parties: Sequence[UUID], *, on: date
    ) -> None:
        """Note who wants to apply, in place of what was noted; all must, since they apply jointly.

        Source: 《人民调解法》第三十三条.

        Raises:
            RuleError: it lies with a court, cannot be confirmed, or nobody has gone through what
                may not be confirmed.
        """
        self._refuse_in_court()
        if self.obstacles:
            raise RuleError("confirmation_unfit")
        step = _jointly({one.party_id: one.agrees for one in consents}, parties)
        if step is Step.DECIDED:
            self.refuse_unexamined()
        self.consents[:] = consents
        self._decide(step, on)

    def note(self, event: ConfirmationEvent, *, opened: date, last_day: date, today: date) -> None:
        """Note a step with the court.

        ``opened`` is the day the agreement took effect, ``last_day`` the last one of the window.

        Raises:
            RuleError: no way leads there from here, or no court is chosen.
            FieldError: its day lies outside, or its number or note is missing.
        """
        steps = [one.step for one in self.standing]
        if not event.step.of_court or not leads_to(self.began_as, steps, event.step):
            raise RuleError("confirmation_step", here=self.status.label, step=event.step.label)
        self._refuse_day(event, opened=opened, last_day=last_day, today=today)
        if event.step.needs_number and not event.number:
            raise FieldError(number="confirmation_number_missing")
        if event.step.needs_note and not event.note:
            raise FieldError(note="confirmation_note_missing")
        if event.step is Step.FILED:
            self.refuse_unexamined()
            self.refuse_without_court()
        self._append(event)

    def take_back(self, reason: str) -> ConfirmationEvent:
        """Take back the last step with the court, which was noted in error; it stays on file.

        Raises:
            RuleError: the last thing noted is no step with the court.
        """
        last = self.standing[-1] if self.standing else None
        if last is None or not last.step.of_court:
            raise RuleError("confirmation_nothing_to_take_back")
        last.taken_back = reason
        return last

    def refuse_unexamined(self) -> None:
        """Let an agreement pass that somebody looked through for what may not be confirmed.

        Raises:
            RuleError: nobody did.
        """
        if self.examined_on is None:
            raise RuleError("confirmation_not_examined")

    def refuse_packet(self, *, last_day: date, today: date) -> None:
        """Let a packet be printed that both want, for a court, in time or for one that has it.

        Raises:
            RuleError: they do not all want it, nobody looked it through, no court is chosen, or
                the thirty days are over.
        """
        self.refuse_unexamined()
        if self.status not in {Status.INTENDED, Status.APPLIED, Status.RETURNED}:
            raise RuleError("confirmation_not_wanted")
        self.refuse_without_court()
        if self.status is Status.INTENDED and today > last_day:
            raise RuleError("confirmation_over", on=last_day.isoformat())

    def refuse_without_court(self) -> None:
        """Let an application pass whose court is chosen.

        Raises:
            RuleError: it is not.
        """
        if not self.court_name:
            raise RuleError("confirmation_court_missing")

    def _refuse_day(
        self, event: ConfirmationEvent, *, opened: date, last_day: date, today: date
    ) -> None:
        on = event.happened_on
        if on > today:
            raise FieldError(happened_on="in_the_future")
        before = [one.happened_on for one in self.standing if one.step.of_court]
        if on < max([opened, *before]):
            raise FieldError(happened_on="confirmation_out_of_order")
        if event.step is Step.FILED and on > last_day:
            raise FieldError(happened_on="confirmation_window_over")
        if event.due_on is not None and event.due_on < on:
            raise FieldError(due_on="confirmation_due_before_step")

    def _refuse_in_court(self) -> None:
        if self.status not in _BEFORE_COURT:
            raise RuleError("confirmation_in_court", here=self.status.label)

    def _decide(self, step: Step, on: date) -> None:
        self._append(
            ConfirmationEvent(confirmation_id=self.id, ordinal=0, step=step, happened_on=on)
        )

    def _append(self, event: ConfirmationEvent) -> None:
        event.ordinal = len(self.events)
        self.events.append(event)


def _jointly(said: Mapping[UUID, bool], parties: Sequence[UUID]) -> Step:
    """Return what comes of what each party said: one refusal is enough, and all must agree."""
    if not all(said.values()):
        return Step.DECLINED
    return Step.DECIDED if said.keys() >= set(parties) else Step.OPEN


def replay(began_as: Status, steps: Sequence[Step]) -> Status:
    """Return the status some steps lead to, one after another."""
    here = began_as
    for place, step in enumerate(steps):
        here = leads_to(began_as, steps[:place], step, here=here) or here
    return here


def leads_to(
    began_as: Status, steps: Sequence[Step], step: Step, *, here: Status | None = None
) -> Status | None:
    """Return where one more step leads, None where there is no such way.

    What was asked for after the court accepted goes back to an accepted application, what was
    asked for before to one that is filed.
    """
    here = replay(began_as, steps) if here is None else here
    there = _LEADS_TO.get((here, step))
    if here is Status.RETURNED and step is Step.SUPPLIED:
        return Status.ACCEPTED if _accepted(began_as, steps) else Status.APPLIED
    return there


def _accepted(began_as: Status, steps: Sequence[Step]) -> bool:
    """Return whether the court has accepted the application that was filed last."""
    for step in reversed(steps):
        if step in {Step.ACCEPTED, Step.FILED}:
            return step is Step.ACCEPTED
    return began_as is Status.ACCEPTED
