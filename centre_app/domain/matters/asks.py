"""What the head of the centre is asked to approve, and what he says to it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.entity import Entity
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.triage_codes import RefusalReason


@dataclass(eq=False, kw_only=True)
class Ask(Entity):
    """A question to the head and his word on it: ``approved`` is None as long as he said nothing.

    A question that nobody needs answered any more has its ``decided_at`` and nothing else.
    """

    reason: str
    refusal: RefusalReason | None = None
    go_to: str = ""
    asked_at: datetime
    asked_by: UUID
    decided_at: datetime | None = None
    decided_by: UUID | None = None
    approved: bool | None = None
    words: str = ""

    def decide(self, *, approved: bool, words: str, at: datetime, by: UUID) -> None:
        """Keep the head's word; nobody approves what he asked for himself.

        Raises:
            RuleError: he asked it himself.
        """
        if by == self.asked_by:
            raise RuleError("own_ask")
        self.approved, self.words = approved, words
        self.decided_at, self.decided_by = at, by
