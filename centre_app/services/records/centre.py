"""Requests and answers about the centre itself: bodies, rooms, mediators, villages, calendar."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.calendar.working_days import CalendarDay, WorkCalendar
from centre_app.domain.centre.codes import MediatorKind, OrgKind
from centre_app.domain.centre.committees import BodyWarning, CommitteePost
from centre_app.domain.centre.week import Week
from centre_app.domain.deadlines import RestDays
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.domain.people.codes import Sex
from centre_app.services.requests import Change


@dataclass(frozen=True)
class MeansInUse:
    """Whether a centre has what every mediation needs."""

    mediator: bool
    room: bool


@dataclass(frozen=True)
class SeatLine:
    """A seat of a committee that is taken, with who sits on it; ``until`` is the end of the term."""

    id: UUID
    body_id: UUID
    mediator_id: UUID
    name: str
    sex: Sex
    ethnic: str
    post: CommitteePost
    since: date
    until: date


@dataclass(frozen=True)
class BodyLine:
    """A body as the settings list it; seats and warnings are of committees in use."""

    id: UUID
    version: int
    kind: OrgKind
    name: str
    short_name: str
    seal_name: str
    field: str
    phone: str
    parent_id: UUID | None
    minorities: str
    active: bool
    seats: tuple[SeatLine, ...] = ()
    warnings: tuple[BodyWarning, ...] = ()


@dataclass(frozen=True)
class RoomLine:
    """A mediation room as the settings list it."""

    id: UUID
    version: int
    name: str
    seats: int
    active: bool
    kinds: tuple[SessionKind, ...] = ()


@dataclass(frozen=True)
class LeaveLine:
    """A leave of a mediator; ``sessions`` are planned in it and must be moved."""

    id: UUID
    first: date
    last: date
    reason: str
    sessions: int


@dataclass(frozen=True)
class MediatorLine:
    """A mediator as the settings list him; ``leaves`` are those that are not over."""

    id: UUID
    version: int
    body_id: UUID
    body: str
    kind: MediatorKind
    name: str
    sex: Sex
    ethnic: str
    phone: str
    staff_id: UUID | None
    login: str
    fields: tuple[DisputeType, ...]
    languages: str
    week: Week
    leaves: tuple[LeaveLine, ...]
    active: bool


@dataclass(frozen=True)
class AccountLine:
    """An account that may be a mediator's, as the settings offer it."""

    id: UUID
    name: str
    login: str


@dataclass(frozen=True)
class VillageLine:
    """A village as the settings list it; one with ``valid_to`` is no more."""

    id: UUID
    version: int
    name: str
    code: str
    valid_to: date | None


@dataclass(frozen=True)
class CentreLists:
    """Everything the settings list, each list by name, and the days they are read on."""

    bodies: tuple[BodyLine, ...]
    rooms: tuple[RoomLine, ...]
    mediators: tuple[MediatorLine, ...]
    villages: tuple[VillageLine, ...]
    accounts: tuple[AccountLine, ...]
    today: date
    calendar: WorkCalendar


@dataclass(frozen=True, kw_only=True)
class BodyEdit(Change):
    """A body as it should read; without ``id`` it is a new one."""

    id: UUID | None = None
    version: int = 0
    kind: OrgKind | None
    name: str
    short_name: str
    seal_name: str
    field: str = ""
    phone: str = ""
    parent_id: UUID | None = None
    minorities: str = ""
    active: bool = True


@dataclass(frozen=True, kw_only=True)
class SeatEntry(Change):
    """A seat of a committee to be given; without ``until`` the term is a full one."""

    body_id: UUID
    version: int
    mediator_id: UUID | None
    post: CommitteePost | None
    since: date | None
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class SeatEnd(Change):
    """A seat that ends; ``on`` is the first day without it, today if left out."""

    body_id: UUID
    version: int
    member_id: UUID
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RoomEdit(Change):
    """A room as it should read; without ``id`` it is a new one."""

    id: UUID | None = None
    version: int = 0
    name: str
    seats: str
    active: bool = True
    kinds: tuple[SessionKind, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MediatorEdit(Change):
    """A mediator as he should read; without ``id`` he is a new one, ``week`` is as typed."""

    id: UUID | None = None
    version: int = 0
    body_id: UUID | None
    kind: MediatorKind | None
    name: str
    sex: Sex = Sex.UNKNOWN
    ethnic: str = ""
    phone: str = ""
    staff_id: UUID | None = None
    fields: tuple[DisputeType, ...] = ()
    languages: str = ""
    week: str = ""
    active: bool = True


@dataclass(frozen=True, kw_only=True)
class LeaveEntry(Change):
    """Days on which a mediator will be away, the last one included."""

    mediator_id: UUID
    version: int
    first: date | None
    last: date | None
    reason: str


@dataclass(frozen=True, kw_only=True)
class LeaveDrop(Change):
    """A leave that is taken back."""

    mediator_id: UUID
    version: int
    leave_id: UUID


@dataclass(frozen=True, kw_only=True)
class VillageEdit(Change):
    """A village as it should read; without ``id`` it is a new one."""

    id: UUID | None = None
    version: int = 0
    name: str
    code: str
    active: bool = True


@dataclass(frozen=True)
class YearLine:
    """A year of the calendar; where it is not published, dates in it are guessed from weekends."""

    year: int
    published: bool
    days_off: int
    working_weekends: int


@dataclass(frozen=True)
class DayChange:
    """A day that a file would change; None is an ordinary day of the week."""

    day: date
    before: CalendarDay | None
    after: CalendarDay | None


@dataclass(frozen=True)
class CalendarPreview:
    """What a file would change."""

    years: tuple[int, ...]
    sources: tuple[str, ...]
    changes: tuple[DayChange, ...]


@dataclass(frozen=True, kw_only=True)
class CalendarImport(Change):
    """The text of a file with published years, to be taken in."""

    text: str


@dataclass(frozen=True, kw_only=True)
class RestDaysChoice(Change):
    """Whether terms of petitions that end on a day of rest shall move on."""

    rights: bool
    duties: bool


@dataclass(frozen=True)
class RestDaysView:
    """What was decided, the terms it is about, and the next day of rest as an example.

    ``rights`` and ``duties`` are terms with their lengths; ``before`` and ``after`` the working days
    around the day of rest.
    """

    now: RestDays
    rights: tuple[str, ...]
    duties: tuple[str, ...]
    rest_day: date
    before: date
    after: date
