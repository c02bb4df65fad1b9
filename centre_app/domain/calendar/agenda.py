"""Sessions as other calendars take them: what, when and where, each under a key that stays."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class AgendaEvent:
    """One session. ``sequence`` grows with every change, so that a later file moves the entry."""

    uid: str
    sequence: int
    starts_at: datetime
    ends_at: datetime
    summary: str
    place: str
    people: str = ""
    cancelled: bool = False


@dataclass(frozen=True)
class Agenda:
    """Some sessions under a name, as they stood at a moment."""

    name: str
    made_at: datetime
    events: tuple[AgendaEvent, ...]
