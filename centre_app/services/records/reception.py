"""Requests and answers of the window."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.reception.codes import Channel
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.repeats import RepeatAnswer
from centre_app.services.records.risk import PutAside
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class Intake(Change):
    """What reception typed about one visit.

    ``matter_id`` is set when the visit belongs to a matter already on file. ``representatives``
    speak for a group beside the visitor, ``companions`` only came along. ``draft_id`` names the
    draft that is done with. ``answers`` are what was said to matters pointed out; ``guidance`` is
    what a visitor was told whose matter is no longer accepted. ``urgent`` begins a report of danger;
    ``put_aside`` are the suggested dangers that are none.
    """

    visit_id: UUID = field(default_factory=new_id)
    visitor: PersonEntry
    representatives: tuple[PersonEntry, ...] = field(default=())
    companions: tuple[PersonEntry, ...] = field(default=())
    others: tuple[PersonEntry, ...] = field(default=())
    demand: str
    place: str = ""
    channel: Channel = Channel.WALK_IN
    dispute_type: DisputeType = DisputeType.OTHER
    people_count: int = 1
    anonymous: bool = False
    matter_id: UUID | None = None
    draft_id: UUID | None = None
    answers: tuple[RepeatAnswer, ...] = field(default=())
    guidance: str = ""
    urgent: bool = False
    put_aside: tuple[PutAside, ...] = field(default=())


@dataclass(frozen=True, kw_only=True)
class ReceiptOrder(Change):
    """The visitor wants the slip of a visit."""

    visit_id: UUID


@dataclass(frozen=True)
class VisitQuery:
    """Which visits: those since a civil day, latest first."""

    since: date | None = None
    limit: int = 200


@dataclass(frozen=True)
class VisitRow:
    """A line of today's register; ``repeat`` says that it counts as 重复件."""

    visit_id: UUID
    matter_id: UUID
    number: str
    visited_at: datetime
    visitor: str
    channel: Channel
    words: str
    matter_number: str
    repeat: bool


@dataclass(frozen=True)
class VisitLine:
    """A visit on the page of its matter; ``first`` is the one the matter came of."""

    visit_id: UUID
    version: int
    number: str
    visited_at: datetime
    visitor: str
    channel: Channel
    people_count: int
    words: str
    first: bool


@dataclass(frozen=True, kw_only=True)
class SplitOff(Change):
    """Whoever came again came about something else: his visit becomes a matter of its own.

    ``same_others`` takes along whom he stood against. What is not said of the new matter is as
    it stood in the visit.
    """

    visit_id: UUID
    version: int
    split_reason: str
    demand: str
    dispute_type: DisputeType = DisputeType.OTHER
    place: str = ""
    same_others: bool = False


@dataclass(frozen=True)
class VillageRow:
    """A village to choose from."""

    village_id: UUID
    name: str
