"""Papers of a mediation before and beside its agreement."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.gaps import LeavesGaps
from centre_app.domain.papers.sheets.parties import PartyBlock


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
    """当事人权利义务告知书, one for each party; ``manner`` is 书面 or 口头.

    ``disclosures`` are what mediators said of themselves and the parties, each by his name.
    """

    form: ClassVar[Form] = Form.F04
    org_name: str
    seal_name: str = ""
    number: str = ""
    party: PartyBlock
    dispute: str = ""
    mediators: tuple[str, ...] = ()
    disclosures: tuple[tuple[str, str], ...] = ()
    manner: str = ""
    notified_by: str = ""
    notified_on: date | None = None


class CalledAs(StrEnum):
    """As what somebody is called to a session, and what he is asked to bring."""

    PARTY = "party"
    MEDIATOR = "mediator"
    DEPARTMENT = "department"
    HELPER = "helper"


@dataclass(frozen=True, kw_only=True)
class CalledLine:
    """Somebody who is called; ``again`` says that he was told of other hours before."""

    label: str = ""
    name: str
    called_as: CalledAs
    again: bool = False


@dataclass(frozen=True, kw_only=True)
class SessionNoticesSheet(LeavesGaps):
    """调解通知书 (F09), a page for everybody who is called to a session.

    With ``choose_mediators`` the page of each party is followed by the notice of who mediates (F08),
    on which he accepts or asks for others (《人民调解法》第十九条). ``second_org`` mediates too.
    """

    form: ClassVar[Form] = Form.F09
    org_name: str
    seal_name: str
    number: str
    second_org: str = ""
    dispute: str
    kind: str
    held_on: date
    starts: time
    ends: time
    place: str
    open_to_public: bool = True
    mediators: tuple[str, ...] = ()
    recorder: str = ""
    phone: str = ""
    called: tuple[CalledLine, ...]
    choose_mediators: bool = False
    issued_on: date


class LineKind(StrEnum):
    """What a line of a record is: a question, an answer, or neither."""

    QUESTION = "问"
    ANSWER = "答"
    PLAIN = ""


class PieceMark(StrEnum):
    """What became of words that were read back."""

    KEPT = "kept"
    STRUCK = "struck"
    ADDED = "added"


@dataclass(frozen=True)
class LinePiece:
    """A stretch of a corrected line."""

    text: str
    mark: PieceMark


@dataclass(frozen=True)
class RecordLine:
    """One utterance of a record; ``speaker`` may be empty.

    Where something was corrected ``pieces`` stand in place of the text.
    """

    speaker: str
    kind: LineKind
    text: str
    pieces: tuple[LinePiece, ...] = ()


@dataclass(frozen=True)
class RightsTold:
    """Parties who were told their rights: on a day in a manner (F04), or read to at an hour."""

    names: tuple[str, ...]
    on: date | None = None
    manner: str = ""
    at: time | None = None


@dataclass(frozen=True)
class SessionBreak:
    """A break of the session; both hours of the same day."""

    since: time
    until: time | None = None


@dataclass(frozen=True)
class EvidenceShown:
    """A piece of evidence shown in a session; ``views`` are what each side said to it."""

    number: int
    name: str
    provider: str
    views: tuple[str, ...]


@dataclass(frozen=True)
class LentMediator:
    """A mediator of another committee, and why he is borrowed."""

    name: str
    lent_by: str
    reason: str


@dataclass(frozen=True)
class ReadBack:
    """How and when the record was read back: ``manner`` is 宣读 or 交阅."""

    manner: str
    at: time


@dataclass(frozen=True, kw_only=True)
class RecordSheet:
    """人民调解记录 of one session.

    ``participants`` are those invited to help, never parties, mediators or the recorder.
    ``outcome`` is 达成协议, 未达成协议, 择期再调 or other words. The seal is printed where
    ``seal_name`` is given. ``absent`` are the labels of parties only others were there for. Where
    it is not known who was told of rights, ``rights`` is empty and leaves room for the pen. ``recusal_answers``
    are what the parties said when asked whether somebody is to withdraw, ``recusal_decisions``
    what was decided on requests made in the session. ``second_org`` mediates with the committee
    (共同调解); ``kind`` says what kind of session it was, where it was no plain one. ``lent`` are
    those of the mediators who belong to another committee.
    """

    form: ClassVar[Form] = Form.F12
    org_name: str
    second_org: str = ""
    seal_name: str = ""
    number: str = ""
    session_no: int = 1
    held_on: date | None
    started: time | None = None
    ended: time | None = None
    place: str
    open_to_public: bool = True
    kind: str = ""
    subject: str
    participants: tuple[str, ...] = ()
    parties: tuple[PartyBlock, ...]
    absent: tuple[str, ...] = ()
    rights: tuple[RightsTold, ...] = ()
    recusal_answers: tuple[str, ...] = ()
    recusal_decisions: tuple[str, ...] = ()
    lines: tuple[RecordLine, ...]
    evidence: tuple[EvidenceShown, ...] = ()
    breaks: tuple[SessionBreak, ...] = ()
    read_back: ReadBack | None = None
    outcome: str = ""
    mediators: tuple[str, ...] = ()
    lent: tuple[LentMediator, ...] = ()
    recorder: str = ""


@dataclass(frozen=True, kw_only=True)
class TerminationSheet:
    """终止调解通知书; the three other routes stand on every one. Source: 《人民调解法》 Art. 26.

    ``arbitration``, ``authority`` and ``court`` name the bodies where they are known. ``agreed_in``
    is the number of the agreement that settled part of the dispute, ``open_points`` the other part.
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
    agreed_in: str = ""
    open_points: str = ""
    arbitration: str = ""
    authority: str = ""
    court: str = ""
    mediators: tuple[str, ...] = ()
    ended_on: date | None = None
