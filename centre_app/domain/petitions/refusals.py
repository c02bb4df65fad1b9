"""A matter outside the petition route that is not to be taken on."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.matters.asks import Ask
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.petitions.codes import AskKind, ServedPaper
from centre_app.domain.petitions.delivery import Delivery


@dataclass(eq=False, kw_only=True)
class MatterRefusal(Delivery, Ask, Root):
    """What the head was asked, his word, and how the notice reached the visitor.

    ``paper_id`` is the notice he approved; from the day ``since`` it waits for the visitor, unless
    nobody knows who that is.
    """

    paper: ClassVar[ServedPaper] = ServedPaper.REFUSAL
    matter_id: UUID
    paper_id: UUID | None = None
    since: date | None = None

    @property
    def kind(self) -> AskKind:
        """Return what was asked: what a recheck ended is taken on no longer."""
        return AskKind.NO_LONGER if self.refusal is RefusalReason.FINAL else AskKind.NOT_ACCEPT

    @property
    def unserved(self) -> bool:
        """Return whether the notice waits for the visitor."""
        return self.since is not None and self.served_on is None

    def lapse(self, at: datetime) -> None:
        """Ask no more: the matter went another way before the head said anything."""
        self.decided_at = at
