"""Recusal (回避): somebody is asked to withdraw from a case, and what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.conflict_codes import (
    RecusalAnswerKind,
    RecusalOutcome,
    RecusalRule,
    RecusalSource,
    RecusalTarget,
)


@dataclass(eq=False, kw_only=True)
class RecusalAnswer(Root):
    """What a party said at the opening of a session when asked (是否申请回避)."""

    matter_id: UUID
    session_id: UUID
    party_id: UUID
    answer: RecusalAnswerKind


@dataclass(eq=False, kw_only=True)
class Recusal(Root):
    """A request that a mediator or the recorder withdraw; until it is decided, nobody goes on.

    ``asked_by`` is the name of whoever asks, ``party_id`` his part in the case if he is a party,
    ``name`` whom he means. ``presides`` says that it was the presiding mediator. ``session_id``
    names the session it was asked in.
    """

    matter_id: UUID
    case_id: UUID
    session_id: UUID | None = None
    source: RecusalSource
    party_id: UUID | None = None
    asked_by: str
    target: RecusalTarget
    mediator_id: UUID | None = None
    name: str
    presides: bool = False
    reason: str
    asked_on: date
    outcome: RecusalOutcome | None = None
    words: str = ""
    decided_at: datetime | None = None
    decided_by: UUID | None = None
    decider: str = ""
    successor: str = ""

    def decide(
        self, outcome: RecusalOutcome, *, rule: RecusalRule, words: str, at: datetime
    ) -> None:
        """Note what was decided.

        Source: RULE 11; which requests must be granted is local (``RecusalRule``).

        Raises:
            RuleError: it was decided before, or must be granted.
        """
        if self.outcome is not None:
            raise RuleError("recusal_decided", outcome=self.outcome.label)
        if outcome is RecusalOutcome.DISMISSED and self.must_be_granted(rule):
            raise RuleError("recusal_must_be_granted", name=self.name)
        if outcome is RecusalOutcome.WITHDRAWN and self.source is RecusalSource.COMMITTEE:
            raise RuleError("recusal_not_withdrawn")
        self.outcome, self.words, self.decided_at = outcome, words, at

    def must_be_granted(self, rule: RecusalRule) -> bool:
        """Return whether nobody weighs the reason: who is asked to withdraw does."""
        if self.source is RecusalSource.COMMITTEE:
            return False
        if rule is RecusalRule.PRESIDING:
            return self.presides and self.source is RecusalSource.PARTY
        return rule is RecusalRule.ON_REQUEST


def refuse_while_asked(open_requests: Iterable[Recusal]) -> None:
    """Let a case pass in which nobody waits for an answer to a request (RULE 11).

    Raises:
        RuleError: a request waits.
    """
    for one in open_requests:
        raise RuleError("recusal_undecided", who=one.asked_by, name=one.name)
