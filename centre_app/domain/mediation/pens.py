"""Who writes the record of a session: one at a time, the others read along."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class Pen:
    """Who has the pen of a record, since when, when he last wrote, and whom he took it from."""

    staff_id: UUID
    name: str
    since: datetime
    wrote_at: datetime
    from_id: UUID | None = None
    from_name: str = ""


def unhanded(handed: str, typed: str) -> str:
    """Return what was typed beyond what was handed over.

    Where it does not simply go on, for something was changed in the middle, it is all of it: who
    took over sees for himself what is new.
    """
    return typed.removeprefix(handed)
