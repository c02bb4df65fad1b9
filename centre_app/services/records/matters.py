"""Requests and answers about matters in lists."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from uuid import UUID

from centre_app.domain.matters.codes import (
    DeadlineKind,
    DisputeType,
    MatterState,
    RiskLevel,
    Route,
)


class Counted(Enum):
    """By which date a period selects matters."""

    RECEIVED = auto()
    ACCEPTED = auto()
    RESOLVED = auto()


@dataclass(frozen=True)
class MatterQuery:
    """Which part of the register to show: newest first, ``limit`` at a time.

    ``since`` and ``until`` are civil days, both inclusive, of the date named by ``counted``.
    ``after`` is the key of the last row seen (its received_at and id), for the next page.
    """

    words: str = ""
    states: frozenset[MatterState] = frozenset()
    dispute_type: DisputeType | None = None
    body_id: UUID | None = None
    person_id: UUID | None = None
    since: date | None = None
    until: date | None = None
    counted: Counted = Counted.RECEIVED
    after: tuple[datetime, UUID] | None = None
    limit: int = 50


@dataclass(frozen=True)
class MatterRow:
    """A line of the register."""

    matter_id: UUID
    number: str
    title: str
    parties: str
    dispute_type: DisputeType
    state: MatterState
    route: Route | None
    risk: RiskLevel
    received_at: datetime
    due_on: date | None = None
    due_kind: DeadlineKind | None = None


@dataclass(frozen=True)
class MatterPage:
    """Some lines of the register and the key to ask for more with, if there are more."""

    rows: tuple[MatterRow, ...]
    next_key: tuple[datetime, UUID] | None = None
