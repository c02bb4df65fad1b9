"""Mediators to choose from."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.centre.codes import MediatorKind
from centre_app.domain.matters.codes import DisputeType


@dataclass(frozen=True)
class LeaveSpan:
    """Days on which somebody is away, the last one included."""

    first: date
    last: date


@dataclass(frozen=True)
class Availability:
    """What speaks for a mediator, and when he has time.

    ``planned_on`` is the day of his next session, ``free_on`` the first day with an hour and a half
    left in it; None where there is none in the days looked through. No fields mean all.
    """

    planned_on: date | None = None
    free_on: date | None = None
    fields: tuple[DisputeType, ...] = ()
    languages: str = ""
    leaves: tuple[LeaveSpan, ...] = ()


@dataclass(frozen=True)
class MediatorRow:
    """A mediator to choose, with what he has on his hands.

    ``time`` is told where he may be named for a case, and nowhere else.
    """

    mediator_id: UUID
    name: str
    kind: MediatorKind
    body_id: UUID
    body: str
    open_cases: int = 0
    time: Availability | None = None
