"""The sheets: frozen words of each form, ready to print.

Texts come as they shall be read: amounts with their capitals, labels of code lists, clauses without
their numbers (the paper counts them). A line break in a text begins a paragraph. A date that is not
known yet is None and leaves a blank for the pen; so does an empty text.
"""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import ClassVar, TypeAlias

from centre_app.domain.papers.forms import Form
from centre_app.domain.people.codes import PartyKind


@dataclass(frozen=True, kw_only=True)
class AgentLine:
    """Somebody who stands for a party: ``role`` is 法定代理人, 监护人, 委托代理人 or 代表人."""

    role: str
    name: str
    relation: str = ""
    contact: str = ""
    id_no: str = ""


@dataclass(frozen=True, kw_only=True)
class PartyBlock:
    """A party as the ministry's forms describe it: ``label`` is 申请人, 甲方 and the like.

    ``age`` is in full years on the day of the paper. The identity number is printed only where the
    province's form asks for it (``show_id_no``).
    Source: 人民调解文书格式 2010, 当事人 (seven items of a person; body, address and its head).
    """

    label: str
    name: str
    kind: PartyKind = PartyKind.PERSON
    sex: str = ""
    ethnic: str = ""
    age: int | None = None
    occupation: str = ""
    contact: str = ""
    address: str = ""
    legal_representative: str = ""
    legal_post: str = ""
    uscc: str = ""
    id_no: str = ""
    show_id_no: bool = False
    agents: tuple[AgentLine, ...] = ()

    @property
    def is_person(self) -> bool:
        """Return whether the party is a natural person and not a body."""
        return self.kind is PartyKind.PERSON


@dataclass(frozen=True, kw_only=True)
class ReceiptSheet:
    """来访登记表 with the slip the visitor takes home; its QR holds the matter code and no more."""

    form: ClassVar[Form] = Form.F01
    org_name: str
    seal_name: str = ""
    org_phone: str = ""
    org_address: str = ""
    visit_number: str
    matter_code: str
    visited_on: date | None
    visited_at: time | None = None
    channel: str = ""
    visitor: PartyBlock
    people_count: int = 1
    first_visit: bool = True
    dispute_type: str = ""
    other_party: str = ""
    place: str = ""
    words: str
    demand: str = ""
    destination: str = ""
    handler: str = ""
    due_on: date | None = None
    received_by: str


@dataclass(frozen=True, kw_only=True)
class ApplicationSheet:
    """人民调解申请书."""

    form: ClassVar[Form] = Form.F02
    org_name: str
    seal_name: str = ""
    applicants: tuple[PartyBlock, ...]
    respondents: tuple[PartyBlock, ...]
    facts: str
    requests: tuple[str, ...]
    applied_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RightsNoticeSheet:
    """当事人权利义务告知书, one for each party; ``manner`` is 书面 or 口头."""

    form: ClassVar[Form] = Form.F04
    org_name: str
    seal_name: str = ""
    number: str = ""
    party: PartyBlock
    dispute: str = ""
    mediators: tuple[str, ...] = ()
    manner: str = ""
    notified_by: str = ""
    notified_on: date | None = None


class LineKind(StrEnum):
    """What a line of a record is: a question, an answer, or neither."""

    QUESTION = "问"
    ANSWER = "答"
    PLAIN = ""


@dataclass(frozen=True)
class RecordLine:
    """One utterance of a record; ``speaker`` may be empty."""

    speaker: str
    kind: LineKind
    text: str


@dataclass(frozen=True, kw_only=True)
class RecordSheet:
    """人民调解记录 of one session.

    ``participants`` are those invited to help, never parties, mediators or the recorder.
    ``outcome`` is 达成协议, 未达成协议, 择期再调 or other words. The seal is printed where
    ``seal_name`` is given.
    """

    form: ClassVar[Form] = Form.F12
    org_name: str
    seal_name: str = ""
    number: str = ""
    session_no: int = 1
    held_on: date | None
    started: time | None = None
    ended: time | None = None
    place: str
    subject: str
    participants: tuple[str, ...] = ()
    parties: tuple[PartyBlock, ...]
    lines: tuple[RecordLine, ...]
    outcome: str = ""
    mediators: tuple[str, ...] = ()
    recorder: str = ""


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
class TerminationSheet:
    """终止调解通知书; the three other routes stand on every one. Source: 《人民调解法》 Art. 26.

    ``arbitration``, ``authority`` and ``court`` name the bodies where they are known.
    """

    form: ClassVar[Form] = Form.F18
    org_name: str
    seal_name: str
    number: str
    parties: tuple[PartyBlock, ...]
    dispute: str
    accepted_on: date | None
    sessions: int
    reason: str
    arbitration: str = ""
    authority: str = ""
    court: str = ""
    mediators: tuple[str, ...] = ()
    ended_on: date | None = None


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


@dataclass(frozen=True, kw_only=True)
class RecoverySheet:
    """恢复码封存单; ``code`` in groups as it is read aloud. Never stored, never logged."""

    form: ClassVar[Form] = Form.C01
    org_name: str
    code: str
    made_on: date | None = None

    def __repr__(self) -> str:
        """Leave the code out of every log and report."""
        return "RecoverySheet()"


Sheet: TypeAlias = (
    ReceiptSheet
    | ApplicationSheet
    | RightsNoticeSheet
    | RecordSheet
    | AgreementSheet
    | OralAgreementSheet
    | TerminationSheet
    | RevisitSheet
    | RecoverySheet
)
