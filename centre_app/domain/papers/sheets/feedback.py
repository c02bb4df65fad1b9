"""The letter that tells who entrusted a case how it ended."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar

from centre_app.domain.papers.forms import Form


class FeedbackResult(Enum):
    """How the case ended, as far as the letter words it differently."""

    WRITTEN = "written"
    ORAL = "oral"
    PARTIAL = "partial"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class FeedbackSheet:
    """委托调解反馈函; ``ref`` and ``letter_on`` are of the letter that entrusted the case.

    ``referral`` names the way a court sent it, ``back`` says that it is to be handled there now.
    """

    form: ClassVar[Form] = Form.F45
    org_name: str
    seal_name: str
    number: str
    matter_code: str
    addressee: str
    ref: str = ""
    referral: str = ""
    letter_on: date | None = None
    taken_on: date | None = None
    parties: tuple[str, ...] = ()
    dispute: str = ""
    accepted_on: date | None = None
    mediators: tuple[str, ...] = ()
    sessions: int = 0
    ended_on: date | None = None
    result: FeedbackResult = FeedbackResult.FAILED
    agreement_number: str = ""
    effective_on: date | None = None
    performed: bool = False
    open_points: str = ""
    reason: str = ""
    contact_phone: str = ""
    issued_on: date | None = None
