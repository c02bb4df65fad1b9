"""Requests of the calendar that let another mediator take a session."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.mediation.sittings import SessionVenue
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class HandOver(Change):
    """One mediator of the case makes room for another, and its session is put where it was dropped.

    ``venue`` and ``place`` as for moving.
    """

    session_id: UUID
    seen: int
    out_id: UUID
    in_id: UUID
    starts_at: datetime
    ends_at: datetime
    room_id: UUID | None = None
    place: str = ""
    venue: SessionVenue = SessionVenue.ROOM
