"""Tables the program brings along: published calendars and statutory periods."""

from collections.abc import Sequence
from functools import cache

from centre_app import paths
from centre_app.domain.calendar.published import CalendarYear, read_calendar_file
from centre_app.domain.deadlines import DeadlineRule, read_rules


def _seed(name: str) -> str:
    return (paths.root() / "resources" / "seeds" / name).read_text(encoding="utf-8")


@cache
def published_years() -> Sequence[CalendarYear]:
    """Return the years whose working days were published when the program was made."""
    return tuple(read_calendar_file(_seed("holidays.json")))


@cache
def deadline_rules() -> Sequence[DeadlineRule]:
    """Return the statutory periods the program knows."""
    return tuple(read_rules(_seed("deadline_rules.json")))
