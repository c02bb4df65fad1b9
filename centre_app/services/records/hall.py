"""Requests and answers about what the hall is shown."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class SetOpenness(Change):
    """Whether a case is mediated in public; why not is told where it is not."""

    case_id: UUID
    seen: int
    open_to_public: bool
    reason: str = ""


@dataclass(frozen=True)
class HallLine:
    """A session as the hall sees it: hours, room, and the tail of the number; never a name.

    ``room`` is empty where it is held away from the centre: a typed place may be somebody's home.
    """

    starts_at: datetime
    ends_at: datetime
    room: str
    tail: str


@dataclass(frozen=True)
class HallList:
    """The sessions of a day, and how many are left out because they are not public."""

    lines: tuple[HallLine, ...]
    closed: int
