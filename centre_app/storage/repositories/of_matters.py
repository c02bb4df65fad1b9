"""Which matter a stored thing belongs to, and whether it may be read on the actor's behalf."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation import cases, sessions
from centre_app.domain.mediation.records import SessionRecord
from centre_app.storage.access import closed_to, reader

_KNOWN = "closed matters"


def may_read(session: Session, thing: Any) -> bool:
    """Return whether a thing is of no matter, or of one that is open to whoever reads."""
    matter_id = matter_of(session, thing)
    return matter_id is None or matter_id not in _closed(session)


def matter_of(session: Session, thing: Any) -> UUID | None:
    """Return the key of the matter a thing belongs to; None if to none."""
    if isinstance(thing, Matter):
        return thing.id
    if isinstance(thing, sessions.Session):
        return matter_of(session, session.get_one(cases.MediationCase, thing.case_id))
    if isinstance(thing, SessionRecord):
        return matter_of(session, session.get_one(sessions.Session, thing.session_id))
    matter_id: UUID | None = getattr(thing, "matter_id", None)
    return matter_id


def _closed(session: Session) -> frozenset[UUID]:
    """Return the matters closed to whoever reads; they are few, and asked for once a unit."""
    known: dict[Any, frozenset[UUID]] = session.info.setdefault(_KNOWN, {})
    key = reader(session)
    if key not in known:
        with session.no_autoflush:
            known[key] = frozenset(session.scalars(closed_to(session)))
    return known[key]
