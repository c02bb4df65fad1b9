"""Somebody asks that a mediation be suspended, and the head says yes or no."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.asks import Ask
from centre_app.domain.matters.suspend_codes import SuspendReason


@dataclass(eq=False, kw_only=True)
class RestAsk(Ask, Root):
    """What was asked, and the head's word; nothing rests and no term stands still before it.

    Attributes:
        why: the reason of the suspension; ``reason`` are the words about it.
        agreed: the parties who agreed, by name.
        look_again_on: when to look whether it can go on.
    """

    matter_id: UUID
    case_id: UUID
    why: SuspendReason
    basis: str
    agreed: str = ""
    look_again_on: date

    def refuse_if_answered(self) -> None:
        """Let a question pass that waits for an answer.

        Raises:
            RuleError: it was answered.
        """
        if self.decided_at is not None:
            raise RuleError("rest_ask_answered")
