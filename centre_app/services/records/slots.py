"""The question for free hours, and its answer."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from centre_app.domain.centre.week import Week
from centre_app.domain.mediation.availability import Working
from centre_app.domain.mediation.obstacles import Obstacle, Standing
from centre_app.domain.mediation.sittings import SessionKind, SessionVenue
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.rooms import RoomRow


@dataclass(frozen=True, kw_only=True)
class SlotQuery:
    """Asks for the earliest hours free for everybody a session of a case calls.

    All rooms that fit are looked at; ``room_id`` is the one to name where several are free. What
    is held elsewhere needs none. ``session_id`` names the session that is to be moved: its own
    hours count as free, and it, not ``kind`` and ``parties``, says who comes. ``parties`` are those
    who come where not all do; ``committee_id`` is a second committee, one of whose mediators is to
    be free, and ``body_ids`` are departments that are to be invited. With ``in_id`` that mediator
    is to sit in the place of ``out_id``.
    """

    case_id: UUID
    after: datetime
    room_id: UUID | None = None
    minutes: int = 90
    session_id: UUID | None = None
    kind: SessionKind = SessionKind.MEDIATION
    venue: SessionVenue = SessionVenue.ROOM
    parties: tuple[UUID, ...] = ()
    committee_id: UUID | None = None
    body_ids: tuple[UUID, ...] = ()
    out_id: UUID | None = None
    in_id: UUID | None = None


@dataclass(frozen=True)
class SlotAnswer:
    """Hours that do, in a room or elsewhere, and why none earlier.

    ``other_rooms`` fit as well; ``beside`` are the mediators of the second committee who are free.
    ``late`` says that they lie behind the end of the case's term; ``kept_for`` are the other kinds of
    session the room is kept for, where none of those for this kind is free any more.
    """

    span: Span
    room_id: UUID | None
    room: str
    other_rooms: int
    mediators: tuple[str, ...]
    beside: tuple[str, ...]
    late: bool
    before: tuple[Standing, ...]
    kept_for: tuple[SessionKind, ...] = ()


@dataclass(frozen=True)
class SlotFindings:
    """The earliest answers up to a day; where there is none, what stands in the way.

    ``later`` is the first answer behind that day, where none lies before it. ``tried`` is how many half
    hours were looked at; none are where so long a session fits into no half of a day. ``left_out`` are
    rooms that are not among the answers: without seats for the ``heads`` that are called, or kept for
    sessions of other kinds.
    """

    answers: tuple[SlotAnswer, ...]
    until: date
    tried: int
    in_the_way: tuple[Standing, ...]
    later: SlotAnswer | None = None
    due_on: date | None = None
    left_out: tuple[RoomRow, ...] = ()
    heads: int = 0


@dataclass(frozen=True)
class Foreseen:
    """What would stand in the way of hours: ``forbidden`` is refused when they are booked.

    What is ``doubtful`` may be agreed on with whom it concerns; ``of_room`` is about the room alone.
    """

    forbidden: tuple[Obstacle, ...] = ()
    doubtful: tuple[Obstacle, ...] = ()
    of_room: tuple[Obstacle, ...] = ()


class Taken(NamedTuple):
    """Somebody or something, and hours for which a session has it.

    ``venue`` tells from where a mediator or a body comes; nobody waits for the way of others.
    """

    resource_id: UUID
    span: Span
    venue: SessionVenue


@dataclass(frozen=True)
class PartyToSeat:
    """A party of a case: his part in it, who he is, and his name."""

    party_id: UUID
    person_id: UUID
    name: str
    village_id: UUID | None = None


@dataclass(frozen=True)
class Impossible:
    """When a person or a body of this key cannot come, as in the domain's ``ImpossibleTime``."""

    who: UUID
    first: date | None
    last: date | None
    week: Week
    reason: str


@dataclass(frozen=True)
class CaseToSeat:
    """Whom a case calls, who leads in front; ``recorded`` says that somebody is named to write.

    ``due_on`` is the end of its term, while that runs; ``rooms`` are those in use, the smallest first.
    """

    recorded: bool
    due_on: date | None
    mediators: tuple[Working, ...]
    parties: tuple[PartyToSeat, ...]
    impossible: tuple[Impossible, ...] = ()
    rooms: tuple[RoomRow, ...] = ()
