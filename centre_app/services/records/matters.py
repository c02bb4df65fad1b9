"""Requests and answers about matters in lists."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from typing import NamedTuple
from uuid import UUID

from centre_app.domain.deadlines import Light
from centre_app.domain.matters.access import RESTRICTED_TITLE
from centre_app.domain.matters.codes import (
    DeadlineKind,
    DisputeType,
    MatterState,
    RiskLevel,
    Route,
)


class Counted(Enum):
    """By which date, and by what that happened then, a period selects matters.

    The last six select the matters whose mediation ended (not by withdrawal) or ended in agreement,
    about which somebody gave a grade, or a good one, whose agreement a court might confirm, or did.
    """

    RECEIVED = auto()
    ACCEPTED = auto()
    RESOLVED = auto()
    MEDIATION_ENDED = auto()
    AGREED = auto()
    RATED = auto()
    SATISFIED = auto()
    CONFIRMABLE = auto()
    CONFIRMED = auto()


@dataclass(frozen=True)
class MatterQuery:
    """Which part of the register to show: newest first, ``limit`` at a time.

    ``since`` and ``until`` are civil days, both inclusive, of the date named by ``counted``.
    ``body_id`` of ``NOBODY`` leaves those that no body answers for yet.
    ``overdue_on`` leaves those that owe something since before that day.
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
    overdue_on: date | None = None
    after: tuple[datetime, UUID] | None = None
    limit: int = 50


class MatterRow(NamedTuple):
    """A line of the register; ``key`` is the matter's id in sixteen bytes.

    A tuple, because lists make thousands of them.
    """

    key: bytes
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
    due_from: date | None = None
    due_article: str = ""
    light: Light | None = None

    @property
    def matter_id(self) -> UUID:
        """Return which matter it is."""
        return UUID(bytes=self.key)

    @property
    def veiled(self) -> bool:
        """Return whether the matter is closed to whoever reads; the line tells what it counts by."""
        return self.title == RESTRICTED_TITLE


class MatterPage(NamedTuple):
    """Some lines of the register and the key to ask for more with, if there are more."""

    rows: tuple[MatterRow, ...]
    next_key: tuple[datetime, UUID] | None = None


KEY_BYTES = 16


@dataclass(frozen=True)
class MatterKeys:
    """The keys of everything a query finds, newest first, sixteen bytes each in one string."""

    packed: bytes = b""

    def __len__(self) -> int:
        """Return how many matters were found."""
        return len(self.packed) // KEY_BYTES

    def cut(self, first: int, count: int) -> "MatterKeys":
        """Return the keys from a place on."""
        return MatterKeys(self.packed[first * KEY_BYTES : (first + count) * KEY_BYTES])

    def ids(self) -> list[UUID]:
        """Return the keys one by one."""
        packed = self.packed
        return [UUID(bytes=packed[at : at + KEY_BYTES]) for at in range(0, len(packed), KEY_BYTES)]

    def find(self, matter_id: UUID) -> int:
        """Return the place of a matter, or -1."""
        at = self.packed.find(matter_id.bytes)
        while at >= 0 and at % KEY_BYTES:
            at = self.packed.find(matter_id.bytes, at + 1)
        return at // KEY_BYTES if at >= 0 else -1


@dataclass(frozen=True)
class MatterKey:
    """Names a matter."""

    matter_id: UUID
