"""What was agreed, on paper or by word of mouth, and the visit that sees how it is kept."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.parties import PartyBlock


@dataclass(frozen=True, kw_only=True)
class AgreementSheet:
    """人民调解协议书; ``org_name`` is the committee.

    Source: 《人民调解法》 Art. 29. ``copies`` counts every original, the court's included where
    ``confirm_intended``.
    """

    form: ClassVar[Form] = Form.F15
    org_name: str
    seal_name: str
    number: str
    parties: tuple[PartyBlock, ...]
    facts: str
    disputed_points: str = ""
    clauses: tuple[str, ...]
    manner_and_time: str = ""
    confirm_intended: bool = False
    copies: int
    mediators: tuple[str, ...]
    recorder: str = ""
    signed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class OralAgreementSheet:
    """人民调解口头协议登记表; the parties need not sign it. Source: 《人民调解法》 Art. 28, 30."""

    form: ClassVar[Form] = Form.F16
    org_name: str
    seal_name: str
    number: str
    parties: tuple[PartyBlock, ...]
    facts: str
    disputed_points: str = ""
    clauses: tuple[str, ...]
    manner_and_time: str = ""
    parties_sign: bool = False
    mediators: tuple[str, ...]
    reached_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RevisitSheet:
    """人民调解回访记录; ``manner`` is 上门, 电话, 来所, 视频 or 信函."""

    form: ClassVar[Form] = Form.F19
    org_name: str
    seal_name: str = ""
    agreement_number: str
    parties: tuple[PartyBlock, ...]
    subject: str
    manner: str = ""
    performance: str
    satisfaction: str = ""
    litigation: str = ""
    remaining_risk: str = ""
    measures: str = ""
    next_action: str = ""
    revisited_by: str = ""
    revisited_on: date | None = None
