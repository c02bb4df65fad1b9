"""Who a session that is looked for would call, and what it needs beside them."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from centre_app.domain.mediation.availability import Working
from centre_app.domain.mediation.scheduling import SchedulingRules
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.sittings import InviteePart, SessionKind, SessionVenue
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.rooms import RoomRow
from centre_app.services.records.slots import CaseToSeat, Impossible, PartyToSeat, SlotQuery


@dataclass(frozen=True)
class Called:
    """Everybody who is to be free at once; ``heads`` is for how many there must be seats.

    ``parties`` and ``bodies`` are names by key; ``beside`` are mediators of whom one is enough.
    ``kind`` says for what they come. ``to_market`` says that one of the parties goes there; ``impossible`` is what those said who are
    called; ``rooms`` are all that are in use.
    """

    mediators: tuple[Working, ...]
    parties: dict[UUID, str]
    bodies: dict[UUID, str]
    committee: str = ""
    beside: tuple[Working, ...] = ()
    due_on: date | None = None
    recorded: bool = False
    session_id: UUID | None = None
    kind: SessionKind = SessionKind.MEDIATION
    venue: SessionVenue = SessionVenue.ROOM
    today: date = date.min
    rules: SchedulingRules = field(default_factory=SchedulingRules)
    to_market: bool = False
    impossible: tuple[Impossible, ...] = ()
    rooms: tuple[RoomRow, ...] = ()

    @property
    def heads(self) -> int:
        """Return for how many there must be seats: all who are called, and whoever writes."""
        called = len(self.mediators) + len(self.parties) + len(self.bodies)
        return called + bool(self.beside) + self.recorded


def called_by(unit: UnitOfWork, query: SlotQuery) -> Called:
    """Return whom a session calls that is to be planned, or to be moved.

    Raises:
        NotFoundError: case or session are not there.
    """
    case = unit.slot_register.case(query.case_id)
    session = unit.sessions.look(query.session_id) if query.session_id else None
    kind = session.kind if session else query.kind
    ours = () if kind.appointment else case.mediators
    guests = _guests(session, InviteePart.MEDIATOR, "mediator_id").keys()
    more = guests - {one.key for one in ours}
    named = (*ours, *(unit.slot_register.working(more) if more else ()))
    mediators = _exchanged(unit, named, query)
    committee_id = session.second_committee_id if session else query.committee_id
    beside = _beside(unit, committee_id, mediators)
    parties, bodies = _parties(case, session, query), _bodies(unit, session, query)
    rules = unit.centre.scheduling()
    return Called(
        mediators=mediators,
        parties={one.person_id: one.name for one in parties},
        bodies=bodies,
        committee=unit.organizations.look(committee_id).name if committee_id and beside else "",
        beside=beside,
        due_on=case.due_on,
        recorded=case.recorded,
        session_id=query.session_id,
        kind=kind,
        venue=query.venue,
        today=unit.today,
        rules=rules,
        to_market=any(rules.market.draws(one.village_id) for one in parties),
        impossible=tuple(
            one
            for one in case.impossible
            if one.who in bodies or any(one.who == party.person_id for party in parties)
        ),
        rooms=case.rooms,
    )


def _exchanged(
    unit: UnitOfWork, named: tuple[Working, ...], query: SlotQuery
) -> tuple[Working, ...]:
    """Return who mediates with one of them in the place of another, if that is asked."""
    if query.in_id is None:
        return named
    staying = tuple(one for one in named if one.key != query.out_id)
    return (*staying, *unit.slot_register.working({query.in_id}))


def _parties(
    case: CaseToSeat, session: Session | None, query: SlotQuery
) -> tuple[PartyToSeat, ...]:
    kind = session.kind if session else query.kind
    asked = _guests(session, InviteePart.PARTY, "person_id")
    return tuple(
        one
        for one in case.parties
        if kind.both_sides or one.party_id in query.parties or one.person_id in asked
    )


def _bodies(unit: UnitOfWork, session: Session | None, query: SlotQuery) -> dict[UUID, str]:
    bodies = _guests(session, InviteePart.DEPARTMENT, "body_id")
    return bodies | {key: unit.organizations.look(key).name for key in query.body_ids}


def _guests(session: Session | None, part: InviteePart, key: str) -> dict[UUID, str]:
    """Return those called to a session in a part who have a key of their own."""
    invitees = session.invitees if session else ()
    return {
        getattr(one, key): one.name for one in invitees if one.part is part and getattr(one, key)
    }


def _beside(
    unit: UnitOfWork, committee_id: UUID | None, named: tuple[Working, ...]
) -> tuple[Working, ...]:
    """Return the mediators of a second committee, unless one of them is called already."""
    if committee_id is None or any(one.body_id == committee_id for one in named):
        return ()
    keys = unit.slot_register.of_body(committee_id)
    return tuple(unit.slot_register.working(keys)) if keys else ()
