"""Requests and answers about inquiries."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.inquiries.inquiry import InquiryState
from centre_app.domain.mediation.acts import RecordAct
from centre_app.domain.mediation.codes import ReadBackWay
from centre_app.domain.mediation.corrections import Correction
from centre_app.domain.mediation.records import RecordLine
from centre_app.services.records.pens import Seat
from centre_app.services.records.people import PersonEntry
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class BeginInquiry(Change):
    """Opens the record of an inquiry.

    Whoever is asked takes part in the matter already (``asked_id``), or is put into it as a witness
    (``witness``). It begins now unless another hour is given.
    """

    case_id: UUID
    seen: int
    asked_id: UUID | None = None
    witness: PersonEntry | None = None
    relation: str = ""
    place: str
    purpose: str
    investigators: tuple[str, ...] = ()
    recorder: str = ""
    began_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class InquiryEntry(Change):
    """The record as it stands on the screen; ``lines`` are those after what was read back.

    ``read_back`` says how these lines were read back, once they were; ``duty_told`` that whoever is
    asked was told who asks, why, and that he must tell the truth.
    """

    inquiry_id: UUID
    seen: int
    relation: str = ""
    place: str
    purpose: str
    investigators: tuple[str, ...] = ()
    recorder: str = ""
    present: tuple[str, ...] = ()
    began_at: datetime | None = None
    ended_at: datetime | None = None
    duty_told: bool = False
    lines: tuple[RecordLine, ...] = ()
    read_back: ReadBackWay | None = None


@dataclass(frozen=True, kw_only=True)
class CorrectInquiry(Change):
    """Other words in place of some that were read back; ``of`` as in the domain's correction."""

    inquiry_id: UUID
    seen: int
    line: int
    start: int
    end: int
    words: str
    of: int | None = None


@dataclass(frozen=True, kw_only=True)
class DropInquiry(Change):
    """Gives an inquiry up that was begun by mistake, with the reason."""

    inquiry_id: UUID
    seen: int
    reason: str


@dataclass(frozen=True)
class InquiryKey:
    """Names an inquiry."""

    inquiry_id: UUID


@dataclass(frozen=True, kw_only=True)
class InquiryLine:
    """An inquiry on the card of its case."""

    inquiry_id: UUID
    ordinal: int
    state: InquiryState
    asked: str
    relation: str
    place: str
    began_at: datetime | None
    dropped_reason: str = ""


@dataclass(frozen=True)
class AskedChoice:
    """Somebody of the matter who may be asked; ``part`` is what he is in it."""

    party_id: UUID
    name: str
    part: str


@dataclass(frozen=True, kw_only=True)
class InquiryPage:
    """The record of an inquiry; numbers of whoever is asked are masked.

    ``draft`` is what its writer typed and never saved.
    """

    inquiry_id: UUID
    version: int
    case_id: UUID
    case_number: str
    committee: str
    ordinal: int
    state: InquiryState
    asked: str
    asked_as: str
    age: int | None
    masked_id: str
    masked_phone: str
    relation: str
    place: str
    purpose: str
    investigators: tuple[str, ...]
    recorder: str
    present: tuple[str, ...]
    began_at: datetime | None
    ended_at: datetime | None
    lines: tuple[RecordLine, ...]
    acts: tuple[RecordAct, ...]
    corrections: tuple[Correction, ...]
    read_lines: int
    now: datetime
    calendar: WorkCalendar
    seat: Seat | None = None
    draft: Mapping[str, Any] | None = None

    @property
    def record_id(self) -> UUID:
        """Return by what its pen is known."""
        return self.inquiry_id

    @property
    def under_way(self) -> bool:
        """Return whether it is still written."""
        return self.state is InquiryState.OPEN
