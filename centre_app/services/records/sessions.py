"""Requests and answers about sessions, the calendar and the record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.mediation.acts import RecordAct
from centre_app.domain.mediation.availability import Absence
from centre_app.domain.mediation.codes import ActKind, ReadBackWay, SessionResult, SessionState
from centre_app.domain.mediation.corrections import Correction
from centre_app.domain.mediation.records import Attendee, RecordLine
from centre_app.domain.mediation.sittings import SessionKind, SessionVenue
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.invitations import BodyRow
from centre_app.services.records.mediator_rows import MediatorRow
from centre_app.services.records.pens import Seat
from centre_app.services.records.rooms import RoomRow
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class PlanSession(Change):
    """A session of a case in a room, or at a place.

    ``override`` is the reason to sit down although a party was not told his rights (RULE 12).
    ``parties`` are, by their part in the case, those who come where not all do; ``committee_id`` is a
    second committee that mediates too, ``body_ids`` are departments that are invited.
    """

    case_id: UUID
    seen: int
    starts_at: datetime
    ends_at: datetime
    room_id: UUID | None = None
    place: str = ""
    override: str = ""
    kind: SessionKind = SessionKind.MEDIATION
    venue: SessionVenue = SessionVenue.ROOM
    parties: tuple[UUID, ...] = ()
    committee_id: UUID | None = None
    body_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MoveSession(Change):
    """Other hours, another room, or both.

    ``override`` is the reason to bring both sides together although domestic violence was reported.
    """

    session_id: UUID
    seen: int
    starts_at: datetime
    ends_at: datetime
    room_id: UUID | None = None
    place: str = ""
    override: str = ""
    venue: SessionVenue = SessionVenue.ROOM


@dataclass(frozen=True, kw_only=True)
class CancelSession(Change):
    """Calls a session off, with the reason."""

    session_id: UUID
    seen: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class BeginSession(Change):
    """Opens a session; ``override`` as for planning."""

    session_id: UUID
    seen: int
    override: str = ""


@dataclass(frozen=True, kw_only=True)
class RecordEntry(Change):
    """The record as it stands on the screen; ``lines`` are those after what was read back.

    ``read_back`` says how these lines were read back, once they were.
    """

    session_id: UUID
    seen: int
    subject: str
    attendance: tuple[Attendee, ...]
    lines: tuple[RecordLine, ...]
    result: SessionResult | None = None
    read_back: ReadBackWay | None = None


@dataclass(frozen=True, kw_only=True)
class NoteAct(Change):
    """Rights are read to some parties of the case, or a break begins or ends."""

    session_id: UUID
    seen: int
    kind: ActKind
    to: tuple[UUID, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CorrectRecord(Change):
    """Other words in place of some that were read back; ``of`` as in the domain's correction."""

    session_id: UUID
    seen: int
    line: int
    start: int
    end: int
    words: str
    of: int | None = None


@dataclass(frozen=True)
class SessionKey:
    """Names a session."""

    session_id: UUID


@dataclass(frozen=True)
class RecordPage:
    """A record with everything around it; ``draft`` is what its writer typed and never saved.

    The first ``read_lines`` lines were read back. ``parties`` are those of the case with how the
    record calls them, ``owed`` those of them who had no notice of their rights.
    """

    session_id: UUID
    version: int
    case_id: UUID
    case_number: str
    committee: str
    ordinal: int
    starts_at: datetime
    ends_at: datetime
    where: str
    state: SessionState
    subject: str
    attendance: tuple[Attendee, ...]
    lines: tuple[RecordLine, ...]
    result: SessionResult | None
    acts: tuple[RecordAct, ...] = ()
    corrections: tuple[Correction, ...] = ()
    read_lines: int = 0
    parties: tuple[tuple[UUID, str], ...] = ()
    owed: tuple[str, ...] = ()
    seat: Seat | None = None
    draft: Mapping[str, Any] | None = None

    @property
    def record_id(self) -> UUID:
        """Return by what its pen is known."""
        return self.session_id

    @property
    def under_way(self) -> bool:
        """Return whether it is still written."""
        return self.state is SessionState.OPEN


@dataclass(frozen=True)
class CalendarQuery:
    """Which days of the calendar, both inclusive; those called off are left out by default."""

    first: date
    last: date
    with_cancelled: bool = False


@dataclass(frozen=True)
class SessionBlock:
    """A session as the calendar paints it."""

    session_id: UUID
    version: int
    case_id: UUID
    number: str
    ordinal: int
    starts_at: datetime
    ends_at: datetime
    room_id: UUID | None
    place: str
    state: SessionState
    kind: SessionKind = SessionKind.MEDIATION
    venue: SessionVenue = SessionVenue.ROOM
    body_ids: tuple[UUID, ...] = ()
    open_to_public: bool = True
    room: str = ""
    surnames: str = ""
    mediators: tuple[str, ...] = field(default=())
    mediator_ids: tuple[UUID, ...] = field(default=())

    @property
    def span(self) -> Span:
        """Return its hours."""
        return Span(self.starts_at, self.ends_at)


@dataclass(frozen=True)
class MediatorDays:
    """What the column of a mediator tells: what he is good at, speaks, and when he is away."""

    mediator_id: UUID
    fields: tuple[DisputeType, ...] = ()
    languages: str = ""
    away: tuple[Absence, ...] = ()


@dataclass(frozen=True)
class CalendarPage:
    """What lies in some days, and the columns to show it in."""

    first: date
    last: date
    blocks: tuple[SessionBlock, ...]
    rooms: tuple[RoomRow, ...]
    mediators: tuple[MediatorRow, ...]
    calendar: WorkCalendar
    bodies: tuple[BodyRow, ...] = ()
    mediator_days: tuple[MediatorDays, ...] = ()
