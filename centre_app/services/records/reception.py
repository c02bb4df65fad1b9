"""Requests and answers of the window."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.reception.codes import Channel
from centre_app.services.records.people import PersonEntry
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class Intake(Change):
    """What reception typed about one visit.

    ``matter_id`` is set when the visit belongs to a matter already on file.
    """

    visitor: PersonEntry
    others: tuple[PersonEntry, ...] = field(default=())
    demand: str
    place: str = ""
    channel: Channel = Channel.WALK_IN
    dispute_type: DisputeType = DisputeType.OTHER
    people_count: int = 1
    anonymous: bool = False
    matter_id: UUID | None = None


@dataclass(frozen=True)
class DraftKey:
    """Names a half-typed form of the actor's own."""

    form: str
    subject_id: UUID


@dataclass(frozen=True, kw_only=True)
class DraftText(Change):
    """What is half typed; ``body`` maps field names to plain values."""

    form: str
    subject_id: UUID
    body: Mapping[str, Any]


@dataclass(frozen=True)
class VisitQuery:
    """Which visits: those since a civil day, latest first."""

    since: date | None = None
    limit: int = 200


@dataclass(frozen=True)
class VisitRow:
    """A line of today's register."""

    visit_id: UUID
    matter_id: UUID
    number: str
    visited_at: datetime
    visitor: str
    channel: Channel
    words: str
    matter_number: str
