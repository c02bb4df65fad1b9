"""A room to mediate in, as lists and choices name it."""

from dataclasses import dataclass
from uuid import UUID

from centre_app.domain.mediation.sittings import SessionKind


@dataclass(frozen=True)
class RoomRow:
    """A mediation room; ``kinds`` are the sessions it is kept for, none of them means all."""

    room_id: UUID
    name: str
    seats: int
    kinds: tuple[SessionKind, ...] = ()

    def serves(self, kind: SessionKind) -> bool:
        """Return whether it is there for sessions of a kind."""
        return not self.kinds or kind in self.kinds
