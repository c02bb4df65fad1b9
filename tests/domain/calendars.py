"""The published calendars and rules, as the program brings them along."""

from centre_app.domain.calendar.published import read_calendar_file
from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.deadlines import DeadlineRule, read_rules
from centre_app.paths import root

SEEDS = root() / "resources" / "seeds"
HOLIDAYS = (SEEDS / "holidays.json").read_text(encoding="utf-8")


def calendar() -> WorkCalendar:
    """Return the working days of 2025 and 2026."""
    return WorkCalendar.of({one.year: one.days for one in read_calendar_file(HOLIDAYS)})


def rules() -> list[DeadlineRule]:
    """Return the statutory periods."""
    return read_rules((SEEDS / "deadline_rules.json").read_text(encoding="utf-8"))
