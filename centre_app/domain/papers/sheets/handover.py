"""The letter with which a case leaves the township."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.gaps import LeavesGaps


@dataclass(frozen=True, kw_only=True)
class HandoverLetterSheet(LeavesGaps):
    """移送函: who mediated what, in vain, why the county should have it, and what goes with it.

    ``case_number`` is that of the mediation file; ``sessions`` counts those held.
    """

    form: ClassVar[Form] = Form.F44
    org_name: str
    seal_name: str
    number: str
    addressee: str
    matter_code: str
    committee: str
    case_number: str
    parties: tuple[str, ...]
    dispute: str
    accepted_on: date | None = None
    demand: str
    sessions: int = 0
    mediators: tuple[str, ...] = ()
    reasons: str
    materials: tuple[str, ...] = ()
    contact: str = ""
    contact_phone: str = ""
    sent_on: date | None = None
