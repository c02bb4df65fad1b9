"""The request that somebody withdraw, and its decision."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from centre_app.domain.papers.forms import Form


@dataclass(frozen=True, kw_only=True)
class RecusalSheet:
    """回避申请书（决定书）: one paper for both, the decision left for the pen where there is none yet.

    ``outcome`` is the label of what was decided, ``words`` the reason. ``copies`` is one for each
    party and one for the file.
    """

    form: ClassVar[Form] = Form.F13
    org_name: str
    seal_name: str
    number: str
    dispute: str
    applicant: str
    source: str
    applicant_signs: bool = True
    name: str
    post: str
    reason: str
    asked_on: date | None = None
    outcome: str = ""
    words: str = ""
    successor: str = ""
    decider: str = ""
    decided_on: date | None = None
    copies: int = 3
