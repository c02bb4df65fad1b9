"""A case handed over within the township (移交), or out of it (移送): asked, answered, its result."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.handover_codes import (
    HandoverReason,
    HandoverState,
    HandoverTarget,
)

ON_THE_WAY = frozenset({HandoverState.ACCEPTED, HandoverState.SENT})
"""The other body has it."""


@dataclass(frozen=True)
class Answer:
    """Who answered, when, and in which words."""

    by: UUID
    name: str
    at: datetime
    words: str = ""


@dataclass(eq=False, kw_only=True)
class Handover(Root):
    """A case that somebody wants another body to take, and what that body said.

    Attributes:
        from_id: the body that had the case, and ``from_number`` the number it bore there.
        to_id: the body that is to take it; None where the county is not among the bodies.
        materials: what goes with it, a line each.
        first_stays: whether the first mediator goes on as assistant.
        letter: number of the letter to the county; ``follow_up_on`` the day somebody asks there.
        seen_at: when whoever asked took note of the answer and, later, of the result.
    """

    matter_id: UUID
    case_id: UUID
    target: HandoverTarget
    from_id: UUID
    from_name: str
    from_number: str
    to_id: UUID | None = None
    to_name: str
    reasons: list[HandoverReason] = field(default_factory=list)
    note: str = ""
    materials: str = ""
    asked_by: UUID
    asker: str
    asked_at: datetime
    state: HandoverState = HandoverState.WAITING
    decided_by: UUID | None = None
    decider: str = ""
    decided_at: datetime | None = None
    words: str = ""
    first_stays: bool = False
    number_after: str = ""
    letter: str = ""
    follow_up_on: date | None = None
    outcome: Outcome | None = None
    result: str = ""
    result_on: date | None = None
    seen_at: datetime | None = None

    @property
    def why(self) -> str:
        """Return the reasons in words; what was written stands for another reason than those listed."""
        labels = [
            one.label
            for one in HandoverReason
            if one in self.reasons and (one is not HandoverReason.OTHER or not self.note)
        ]
        return "；".join(filter(None, ("、".join(labels), self.note)))

    @property
    def open(self) -> bool:
        """Return whether it waits for an answer."""
        return self.state is HandoverState.WAITING

    @property
    def running(self) -> bool:
        """Return whether the other body has the case and told no result yet."""
        return self.state in ON_THE_WAY and self.result_on is None

    @property
    def unread(self) -> bool:
        """Return whether there is an answer or a result that whoever asked does not know."""
        return not self.open and self.state is not HandoverState.WITHDRAWN and self.seen_at is None

    def take(self, answer: Answer, *, first_stays: bool, number: str) -> None:
        """Let the other body take the case, under its number from now on.

        Raises:
            RuleError: it was answered before, or leads out of the township.
        """
        if self.target.outward:
            raise RuleError("handover_leads_out")
        self._answer(HandoverState.ACCEPTED, answer)
        self.first_stays, self.number_after = first_stays, number

    def send_out(self, answer: Answer, *, letter: str, follow_up_on: date) -> None:
        """Let the case go to the county with a letter.

        Raises:
            RuleError: it was answered before, or stays in the township.
        """
        if not self.target.outward:
            raise RuleError("handover_stays_here")
        self._answer(HandoverState.SENT, answer)
        self.letter, self.follow_up_on = letter, follow_up_on

    def turn_down(self, answer: Answer) -> None:
        """Return it to whoever asked, with a reason.

        Raises:
            RuleError: it was answered before.
        """
        self._answer(HandoverState.RETURNED, answer)

    def withdraw(self, answer: Answer) -> None:
        """Take the request back.

        Raises:
            RuleError: it was answered before.
        """
        self._answer(HandoverState.WITHDRAWN, answer)

    def case_ended(self, outcome: Outcome, *, on: date) -> bool:
        """Note that the case came to its end; return whether that is news to whoever asked."""
        if self.open:
            self.state = HandoverState.LAPSED
            return True
        if self.state is HandoverState.ACCEPTED and self.result_on is None:
            self.outcome, self.result_on, self.seen_at = outcome, on, None
            return True
        return False

    def come_back(self, why: str, *, on: date) -> None:
        """Note that the county returned what was sent.

        Raises:
            RuleError: the county does not have it, or came to a result.
        """
        self._refuse_unless_sent()
        self.state, self.result, self.result_on = HandoverState.CAME_BACK, why, on
        self.seen_at = None

    def tell_result(self, words: str, *, on: date) -> None:
        """Note what the county made of it; nobody needs to ask again.

        Raises:
            RuleError: the county does not have it, or came to a result.
        """
        self._refuse_unless_sent()
        self.result, self.result_on, self.seen_at = words, on, None

    def ask_later(self, on: date) -> None:
        """Put off the day on which somebody asks the county.

        Raises:
            RuleError: the county does not have it, or came to a result.
        """
        self._refuse_unless_sent()
        self.follow_up_on = on

    def note_seen(self, at: datetime) -> None:
        """Note that whoever asked knows.

        Raises:
            RuleError: there is nothing new to know.
        """
        if not self.unread:
            raise RuleError("handover_nothing_new")
        self.seen_at = at

    def _answer(self, state: HandoverState, answer: Answer) -> None:
        if not self.open:
            raise RuleError("handover_answered", here=self.state.label)
        self.state, self.words, self.seen_at = state, answer.words, None
        self.decided_by, self.decider, self.decided_at = answer.by, answer.name, answer.at

    def _refuse_unless_sent(self) -> None:
        if self.state is not HandoverState.SENT or self.result_on is not None:
            raise RuleError("handover_not_with_county", here=self.state.label)
