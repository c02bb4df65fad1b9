"""Notes of a caucus (背靠背): what one side says alone stays with those who mediate.

Source: 《人民调解法》第十五条第四项 (privacy and secrets of a party are not given away), 第二十二条 (several ways
of mediating). What is conceded to come to terms may not be held against a party later, so no paper
is made of these notes.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.codes import Code
from centre_app.domain.errors import RuleError
from centre_app.domain.permissions import Actor, Role


class ReleaseTo(Code):
    """Where something of a note goes that is let out."""

    COLLEAGUE = "colleague", "给同事看"
    RECORD = "record", "写进笔录"


class ReleaseReason(Code):
    """Why something of a note is let out."""

    PARTY_AGREED = "party_agreed", "当事人本人同意"
    DANGER = "danger", "有激化或者人身危险"
    ADVICE = "advice", "疑难复杂，需要请示"
    DUTY = "duty", "法律规定应当报告"
    OTHER = "other", "其他"


@dataclass(frozen=True)
class CaucusNote:
    """What one mediator or clerk noted of one side in a session; nobody else writes into it."""

    id: UUID
    party_id: UUID
    staff_id: UUID
    author: str
    text: str
    version: int
    saved_at: datetime


@dataclass(frozen=True)
class ReleasedPiece:
    """A note word for word as it was let out: whose side, who noted it."""

    side: str
    author: str
    text: str


@dataclass(frozen=True)
class Release:
    """Notes let out on purpose: by whom, to whom, and why."""

    id: UUID
    at: datetime
    by: str
    to: ReleaseTo
    to_id: UUID | None
    to_name: str
    reason: ReleaseReason
    words: str
    pieces: tuple[ReleasedPiece, ...]


@dataclass(frozen=True)
class Circle:
    """Who mediates in a session or takes it down; nobody else knows what was said in caucus.

    ``mediators`` are accounts, ``recorder`` is the name the case has him under.
    """

    mediators: frozenset[UUID]
    recorder: str

    def holds(self, actor: Actor) -> bool:
        """Return whether somebody may read the notes: those of the session, and the chief."""
        if Role.CHIEF_MEDIATOR in actor.roles or actor.staff_id in self.mediators:
            return True
        return Role.CLERK in actor.roles and bool(self.recorder) and actor.name == self.recorder

    def refuse_others(self, actor: Actor) -> None:
        """Let pass who may read the notes.

        Raises:
            RuleError: he may not.
        """
        if not self.holds(actor):
            raise RuleError("caucus_closed")

    def refuse_release(self, actor: Actor, to: ReleaseTo, to_id: UUID | None) -> None:
        """Let pass who may let notes out: who may read them, and a director to himself.

        Raises:
            RuleError: he may not.
        """
        claims = to is ReleaseTo.COLLEAGUE and to_id == actor.staff_id
        if not (self.holds(actor) or (claims and Role.DIRECTOR in actor.roles)):
            raise RuleError("caucus_closed")


def refuse_into_record(to: ReleaseTo, reason: ReleaseReason) -> None:
    """Let nothing into the record, which both sides sign, but what its side agreed to.

    Raises:
        RuleError: it goes into the record for another reason.
    """
    if to is ReleaseTo.RECORD and reason is not ReleaseReason.PARTY_AGREED:
        raise RuleError("caucus_record_needs_consent")
