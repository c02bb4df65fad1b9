"""The question for a file with sessions for other calendars."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class AgendaQuery:
    """Sessions of some days, both inclusive; of one mediator, one room or one body, or all.

    ``with_names`` writes the parties and typed places into the file, which leaves the house.
    """

    first: date
    last: date
    mediator_id: UUID | None = None
    room_id: UUID | None = None
    body_id: UUID | None = None
    with_names: bool = False
