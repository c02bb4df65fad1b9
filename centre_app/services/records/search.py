"""What the one box of the reception asks, and what it finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from centre_app.domain.matters.codes import DisputeType, MatterState, RiskLevel
from centre_app.domain.matters.matter import OPEN_STATES
from centre_app.services.records.people import PersonHit


@dataclass(frozen=True)
class SearchQuery:
    """What was typed into the box, and how much of each kind to find at most."""

    words: str
    people: int = 20
    matters: int = 8


class MatterHit(NamedTuple):
    """A matter found by what it says or by a number of its own; ``visitor`` is who asks in it."""

    key: bytes
    number: str
    title: str
    parties: str
    demand: str
    dispute_type: DisputeType
    state: MatterState
    risk: RiskLevel
    received_at: datetime
    visitor: UUID | None

    @property
    def matter_id(self) -> UUID:
        """Return which matter it is."""
        return UUID(bytes=self.key)

    @property
    def open(self) -> bool:
        """Return whether somebody still owes the visitor an answer."""
        return self.state in OPEN_STATES


@dataclass(frozen=True)
class Findings:
    """People first, those named or meant exactly before the others; then matters, newest first."""

    people: Sequence[PersonHit] = ()
    matters: Sequence[MatterHit] = ()
