"""The report of a danger."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.gaps import LeavesGaps


@dataclass(frozen=True, kw_only=True)
class RiskToldLine:
    """Somebody who was told, and the minute."""

    at: datetime
    who: str
    way: str = ""


@dataclass(frozen=True, kw_only=True)
class RiskReportSheet(LeavesGaps):
    """风险预警报告单: what was noticed when, and who was told by the minute.

    Moments are those of the wall clock. ``basis`` is the article that obliges to report. Source: 《人民调解法》第二十五条.
    """

    form: ClassVar[Form] = Form.F43
    org_name: str
    seal_name: str = ""
    matter_code: str
    parties: str
    place: str = ""
    raised_at: datetime
    raised_by: str
    risk: str
    factors: tuple[str, ...]
    words: str
    measures: str = ""
    told: tuple[RiskToldLine, ...] = ()
    basis: str = ""
