"""What a closed matter (限阅) is to whoever reads: the one filter of all registers and shelves.

A list that can do without closed matters keeps ``open_to(session, <key of the matter>)``. Where
numbers must add up, the row stays and ``veiled`` takes its words away. Lists of people keep
``person_open_to``. Shelves need nobody's help: to the reader a closed matter is not there.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    case,
    exists,
    literal,
    or_,
    select,
    union,
)
from sqlalchemy.orm import Session

from centre_app.domain.permissions import Actor, Role
from centre_app.storage.tables.access import access_names, matter_access
from centre_app.storage.tables.matters import matter_parties
from centre_app.storage.tables.reception import visits

_READER = "reader"


@dataclass(frozen=True)
class Reader:
    """Who reads; the same reader finds the same matters closed."""

    staff_id: UUID
    directs: bool


def let_read(session: Session, actor: Actor) -> None:
    """Let a session read on behalf of somebody; without it no list answers."""
    session.info[_READER] = Reader(actor.staff_id, Role.DIRECTOR in actor.roles)


def reader(of: Session | Reader) -> Reader:
    """Return on whose behalf a session reads; whoever reads stands for himself.

    So a question that is put together for a reader may be kept for the next of his sessions.
    """
    if isinstance(of, Reader):
        return of
    one: Reader = of.info[_READER]
    return one


def closed_to(session: Session | Reader) -> Select[Any]:
    """Return the keys of the matters that are closed to whoever reads."""
    one, access, names = reader(session), matter_access.c, access_names.c
    named = exists().where(names.access_id == access.id, names.staff_id == one.staff_id)
    closed = select(access.matter_id).where(access.closed.is_(True), ~named)
    return closed.where(access.director_reads.is_(False)) if one.directs else closed


def open_to(session: Session | Reader, matter_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return the condition that the matter of this key may be read."""
    return matter_id.not_in(closed_to(session))


def veiled(
    session: Session | Reader,
    matter_id: ColumnElement[Any],
    words: ColumnElement[Any],
    instead: Any = "",
) -> ColumnElement[Any]:
    """Return words of a matter, or what stands for them where the matter may not be read."""
    return case((open_to(session, matter_id), words), else_=literal(instead, words.type))


def person_open_to(session: Session, person_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return the condition that somebody may be found: not closed matters alone know of him."""
    return person_id.not_in(hidden_people(session))


def hidden_people(session: Session) -> CompoundSelect[Any]:
    """Return the keys of people whom only matters know that are closed to whoever reads."""
    party, other, visit = matter_parties.c, matter_parties.alias("other").c, visits.c
    closed = closed_to(session)

    def known_elsewhere(one: ColumnElement[Any]) -> ColumnElement[bool]:
        seen = visits.alias("seen").c
        return or_(
            exists().where(other.person_id == one, other.matter_id.not_in(closed)),
            exists().where(seen.visitor_id == one, seen.matter_id.not_in(closed)),
        )

    return union(
        select(party.person_id).where(
            party.matter_id.in_(closed), ~known_elsewhere(party.person_id)
        ),
        select(visit.visitor_id).where(
            visit.matter_id.in_(closed),
            visit.visitor_id.is_not(None),
            ~known_elsewhere(visit.visitor_id),
        ),
    )
