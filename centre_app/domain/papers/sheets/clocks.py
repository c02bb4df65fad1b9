"""Papers about the term of a mediation: suspended, gone on, prolonged; and its withdrawal."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.parties import PartyBlock


@dataclass(frozen=True, kw_only=True)
class SuspensionSheet:
    """中止调解通知书; ``stops`` says whether the term stands still, ``due_on`` when it would end."""

    form: ClassVar[Form] = Form.F14
    org_name: str
    seal_name: str
    number: str
    parties: tuple[PartyBlock, ...]
    dispute: str
    accepted_on: date | None
    since: date
    reason: str
    basis: str
    agreed: str = ""
    approved_by: str = ""
    stops: bool = True
    due_on: date | None = None
    look_again_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ResumptionSheet:
    """恢复调解通知书; ``lasted`` is how long the term stood still, empty where it did not."""

    form: ClassVar[Form] = Form.F14R
    org_name: str
    seal_name: str
    number: str
    parties: tuple[PartyBlock, ...]
    dispute: str
    since: date
    resumed_on: date
    note: str = ""
    lasted: str = ""
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ExtensionSheet:
    """延长调解期限确认书, signed by all parties; ``by`` is how much longer it is."""

    form: ClassVar[Form] = Form.F14E
    org_name: str
    seal_name: str
    number: str
    parties: tuple[PartyBlock, ...]
    dispute: str
    article: str
    started_on: date
    due_before: date
    due_on: date
    by: str
    basis: str
    note: str = ""
    mediators: tuple[str, ...] = ()
    agreed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class WithdrawalSheet:
    """撤回人民调解申请书; who withdrew by word of mouth has it read to him and signs too."""

    form: ClassVar[Form] = Form.F02W
    org_name: str
    number: str
    applicants: tuple[PartyBlock, ...]
    respondents: tuple[PartyBlock, ...]
    dispute: str
    applied_on: date | None
    words: str
    oral: bool = False
    noted_by: str = ""
    withdrawn_on: date | None = None
