"""Which mediation cases there are, and what waits to become one."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from uuid import UUID

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.deadlines import Light
from centre_app.domain.matters.codes import DisputeType, RiskLevel
from centre_app.domain.mediation.codes import (
    CaseStage,
)


class CaseScope(Enum):
    """Whose cases a list shows."""

    ALL = auto()
    MINE = auto()


@dataclass(frozen=True)
class CaseQuery:
    """Which cases to list: worst deadline first; without stages all that have not ended.

    ``body_id`` is a committee or a chief's office; ``handed`` are those that wait for another body.
    """

    words: str = ""
    stages: frozenset[CaseStage] = frozenset()
    scope: CaseScope = CaseScope.ALL
    limit: int = 200
    body_id: UUID | None = None
    handed: bool = False


@dataclass(frozen=True)
class CaseRow:
    """A line of the list of cases."""

    case_id: UUID
    matter_id: UUID
    number: str
    parties: str
    dispute_type: DisputeType
    stage: CaseStage
    risk: RiskLevel
    started_on: date | None = None
    due_on: date | None = None
    suspended: int = 0
    paused_on: date | None = None
    light: Light | None = None
    days_left: int = 0
    mediators: str = ""
    next_session_at: datetime | None = None


@dataclass(frozen=True)
class BodyChoice:
    """A body cases can be listed by."""

    body_id: UUID
    name: str


@dataclass(frozen=True)
class CasePage:
    """The cases asked for, and how many there are in each stage."""

    rows: tuple[CaseRow, ...]
    counts: dict[CaseStage, int]
    waiting: int
    handed: int = 0
    bodies: tuple[BodyChoice, ...] = ()


@dataclass(frozen=True)
class WaitingMatter:
    """An accepted matter that waits to become a mediation case."""

    matter_id: UUID
    version: int
    number: str
    parties: str
    dispute_type: DisputeType
    accepted_at: datetime | None
    responsible_id: UUID | None


@dataclass(frozen=True)
class CommitteeRow:
    """A committee, or a chief's office under one, that can open cases; with what it has on hand.

    ``unplanned`` counts the open cases without a session ahead; ``waiting_since`` is when the
    oldest of them was opened.
    """

    committee_id: UUID
    name: str
    open_cases: int = 0
    unplanned: int = 0
    waiting_since: datetime | None = None


@dataclass(frozen=True)
class OpeningChoices:
    """What waits to be opened, and who can open it."""

    matters: tuple[WaitingMatter, ...]
    committees: tuple[CommitteeRow, ...]
    today: date
    calendar: WorkCalendar
