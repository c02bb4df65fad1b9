"""Lists of sessions: one for the hall without a name, one for the desk with all of them."""

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.gaps import LeavesGaps


@dataclass(frozen=True, kw_only=True)
class HallRow:
    """Where to go when: ``room`` is empty where it is held away from the centre."""

    starts: time
    ends: time
    room: str
    tail: str


@dataclass(frozen=True, kw_only=True)
class HallSheet:
    """大厅调解安排: hours, rooms, tails of numbers; hangs where everybody passes."""

    form: ClassVar[Form] = Form.D01
    org_name: str
    day: date
    rows: tuple[HallRow, ...]


@dataclass(frozen=True, kw_only=True)
class DayRow:
    """A session with whom it concerns; ``people`` are those called beside the parties.

    Behind each name stands how far it has come with him.
    """

    day: date
    starts: time
    ends: time
    where: str
    kind: str
    number: str
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    people: tuple[str, ...] = ()
    second: str = ""
    state: str = ""


@dataclass(frozen=True, kw_only=True)
class DaysSheet(LeavesGaps):
    """调解安排（内部）: everything the desk must know of some days."""

    form: ClassVar[Form] = Form.D02
    org_name: str
    first: date
    last: date
    rows: tuple[DayRow, ...]
    made_by: str
    made_on: date
