"""Requests and answers about the letter that entrusts a case, and the feedback to who wrote it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.mediation.codes import Referral
from centre_app.domain.mediation.entrustment import FeedbackWay
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class EntrustLetter(Change):
    """What the letter of entrustment (委托调解函) says, in place of what was entered before."""

    case_id: UUID
    version: int
    letter_on: date | None = None
    contact: str = ""
    asked: str = ""
    reply_by: date | None = None


@dataclass(frozen=True, kw_only=True)
class CorrectSender(Change):
    """Corrects who entrusted a case, by which letter, and in which way a court did."""

    case_id: UUID
    version: int
    entrusted_by: str = ""
    entrust_ref: str = ""
    referral: Referral | None = None
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class PrintFeedback(Change):
    """Prints the feedback letter (F45) of a case that has ended, once more if it was before."""

    case_id: UUID
    version: int


@dataclass(frozen=True, kw_only=True)
class FeedbackSent(Change):
    """The feedback letter went out; ``sent_on`` is today if left out."""

    case_id: UUID
    version: int
    sent_on: date | None = None
    way: FeedbackWay = FeedbackWay.HANDED
    taken_by: str = ""


@dataclass(frozen=True, kw_only=True)
class FeedbackLine:
    """The letter a case came with, and where its feedback stands; ``due_on`` while it is owed."""

    letter_on: date | None
    contact: str
    asked: str
    reply_by: date | None
    ended: bool
    printed: bool
    due_on: date | None = None
    article: str = ""
    sent_on: date | None = None
    sent_way: FeedbackWay | None = None
    taken_by: str = ""

    @property
    def owed(self) -> bool:
        """Return whether the case has ended and nobody was told."""
        return self.ended and self.sent_on is None
