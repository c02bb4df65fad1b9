"""Requests and answers about the ladder of a matter."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.ladder.codes import Act
from centre_app.domain.ladder.facts import Happening
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class LadderEntry(Change):
    """A step of diagnosis or of a route, as somebody notes it; today if no day is given."""

    matter_id: UUID
    act: Act | None
    happened_on: date | None = None
    body: str = ""
    number: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class LadderTakenBack(Change):
    """A step was noted in error; says why."""

    step_id: UUID
    reason: str


@dataclass(frozen=True)
class LadderTrace:
    """What other tables hold of a matter's ladder; what its page shows anyway is left out.

    ``danger_owed`` says that a report of danger is not recorded yet.
    """

    happenings: tuple[Happening, ...] = ()
    danger_owed: bool = False


NO_TRACE = LadderTrace()
"""Nothing was asked for yet."""
