"""Papers of a petition: its registration, the notices to the petitioner, letters to other bodies.

``petitioners`` are names as the address line lists them, ``people_count`` all who stand behind
them; ``org_name`` is the full name of the body that writes and ``seal_name`` that on its seal.
Source: 《信访工作条例》 2022.
"""

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

from centre_app.domain.codes import Code
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.gaps import LeavesGaps


@dataclass(frozen=True, kw_only=True)
class PetitionerBlock:
    """A petitioner as registered; an anonymous one has a name that says so and nothing else."""

    name: str
    sex: str = ""
    ethnic: str = ""
    nationality: str = ""
    id_kind: str = ""
    id_no: str = ""
    born: date | None = None
    phone: str = ""
    occupation: str = ""
    employer: str = ""
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class PetitionRecordSheet(LeavesGaps):
    """信访事项登记表.

    ``representatives`` speak for a group, the first of them is ``petitioner`` and not repeated here;
    ``companions`` are the names of those who came along.
    ``concerned`` counts people the thing touches, ``times`` this visit among those about the same
    thing. ``category`` goes down three levels; ``marks`` are ticked among those of the form.
    Source: 《信访工作条例》 Art. 19, 21, 23.
    """

    form: ClassVar[Form] = Form.F30
    org_name: str
    seal_name: str = ""
    org_phone: str = ""
    number: str
    matter_code: str
    registered_on: date | None
    registered_at: time | None = None
    registered_by: str
    window: str = ""
    mode: str = ""
    petitioner: PetitionerBlock
    representatives: tuple[PetitionerBlock, ...] = ()
    companions: tuple[str, ...] = ()
    people_count: int = 1
    concerned: int | None = None
    in_group: bool = False
    times: int = 1
    last_on: date | None = None
    area: str = ""
    place: str = ""
    happened: str = ""
    category: str = ""
    purpose: str = ""
    cause: str = ""
    body_concerned: str = ""
    person_concerned: str = ""
    summary: str
    request: str = ""
    facts: str = ""
    marks: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    triage: str = ""
    manner: str = ""
    handler: str = ""
    handler_person: str = ""
    due_on: date | None = None
    notified_by: str = ""
    notified_on: date | None = None
    result: str = ""
    satisfaction: str = ""


@dataclass(frozen=True, kw_only=True)
class AcceptanceNoticeSheet(LeavesGaps):
    """受理告知书, or 接收告知书 where the thing is received and sent on without being ``accepted``.

    ``subject`` is what follows 关于, ``procedure`` the way it takes, in words. ``due_on`` ends the
    sixty days. Source: 《信访工作条例》 Art. 23, 34.
    """

    form: ClassVar[Form] = Form.F31
    org_name: str
    seal_name: str
    number: str
    matter_code: str
    query_code: str = ""
    petitioners: tuple[str, ...]
    people_count: int = 1
    mode: str = ""
    raised_on: date | None
    subject: str
    accepted: bool = True
    accepted_on: date | None = None
    procedure: str = ""
    handler: str = ""
    handler_phone: str = ""
    due_on: date | None = None
    query_address: str = ""
    query_phone: str = ""
    issued_on: date | None = None


class RefusalGround(Code):
    """Why a petition is not taken up; each has its article and its way out in the form's words.

    Source: 《信访工作条例》 Art. 19, 20, 23, 31, 36.
    """

    NOT_OURS = "not_ours", "不属于本机关职权范围"
    LITIGATION = "litigation", "应当通过诉讼途径解决"
    ARBITRATION = "arbitration", "应当通过仲裁解决"
    PARTY_APPEAL = "party_appeal", "应当通过党员申诉、复审程序解决"
    ADMINISTRATIVE = "administrative", "应当通过行政复议等法定程序解决"
    PENDING = "pending", "已经受理或者正在办理"
    FINISHED = "finished", "复核终结后不再受理"
    DECIDED = "decided", "人民法院已经受理或者作出裁判"
    NOT_MEDIABLE = "not_mediable", "依法不得调解"
    UNCLEAR = "unclear", "请求不明确且没有补充"


@dataclass(frozen=True, kw_only=True)
class RefusalNoticeSheet(LeavesGaps):
    """不予受理告知书; 不再受理告知书 after a thing went through review and second review.

    ``turn_to`` names the body that has the power, empty where only the kind of body is known.
    ``mediation`` says that it answers an application for mediation and no petition.
    ``reason`` tells in own words why the ground is there. ``approved_by`` is the head who decided.
    """

    form: ClassVar[Form] = Form.F32
    org_name: str
    seal_name: str
    number: str
    matter_code: str
    petitioners: tuple[str, ...]
    people_count: int = 1
    mode: str = ""
    raised_on: date | None
    subject: str
    mediation: bool = False
    ground: RefusalGround
    reason: str = ""
    turn_to: str = ""
    approved_by: str = ""
    approved_on: date | None = None
    issued_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class TransferLetterSheet(LeavesGaps):
    """转送函, or 交办函 where a result is asked for (``assigned``).

    ``requirement`` is the result asked for, ``due_on`` the day it must be reported by.
    Source: 《信访工作条例》 Art. 22, 23.
    """

    form: ClassVar[Form] = Form.F33
    org_name: str
    seal_name: str
    number: str
    addressee: str
    assigned: bool = False
    matter_code: str
    petitioners: tuple[str, ...]
    people_count: int = 1
    mode: str = ""
    raised_on: date | None
    subject: str
    summary: str
    requirement: str = ""
    due_on: date | None = None
    materials: tuple[str, ...] = ()
    contact: str = ""
    contact_phone: str = ""
    sent_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ExtensionRequestSheet(LeavesGaps):
    """延期办理审批表: ``days`` at most thirty, decided by the head of the body.

    ``decision`` is empty while it waits. Source: 《信访工作条例》 Art. 34.
    """

    form: ClassVar[Form] = Form.F35
    org_name: str
    seal_name: str = ""
    number: str = ""
    matter_code: str
    petitioners: tuple[str, ...]
    people_count: int = 1
    subject: str
    accepted_on: date | None
    due_on: date | None
    handler: str
    reason: str
    days: int
    extended_to: date | None
    applied_by: str = ""
    applied_on: date | None = None
    decision: str = ""
    decided_by: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ExtensionNoticeSheet(LeavesGaps):
    """延期办理告知书 with the reason. Source: 《信访工作条例》 Art. 34."""

    form: ClassVar[Form] = Form.F35N
    org_name: str
    seal_name: str
    number: str
    matter_code: str
    petitioners: tuple[str, ...]
    people_count: int = 1
    subject: str
    accepted_on: date | None
    due_on: date | None
    reason: str
    days: int
    extended_to: date | None
    handler: str = ""
    handler_phone: str = ""
    issued_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class OpinionItem:
    """One request and what the authority says to it; ``result`` is 予以支持, 解释说明 or 不予支持."""

    request: str
    opinion: str
    result: str = ""


@dataclass(frozen=True, kw_only=True)
class OpinionSheet(LeavesGaps):
    """信访处理意见书; ``org_name`` is the authority's full name, never that of an office inside it.

    ``forwarded_by`` sent it here on ``forwarded_on``. ``basis`` lists laws and policies,
    ``review_body`` is the next higher body, ``copies_to`` who else receives it.
    Source: 《信访工作条例》 Art. 32, 35.
    """

    form: ClassVar[Form] = Form.F36
    org_name: str
    seal_name: str
    number: str
    matter_code: str
    petitioners: tuple[str, ...]
    people_count: int = 1
    mode: str = ""
    raised_on: date | None
    forwarded_by: str = ""
    forwarded_on: date | None = None
    accepted_on: date | None
    subject: str
    items: tuple[OpinionItem, ...]
    facts: str
    basis: tuple[str, ...] = ()
    review_body: str = ""
    copies_to: tuple[str, ...] = ()
    issued_on: date | None = None
