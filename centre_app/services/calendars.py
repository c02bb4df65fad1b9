"""Use cases of the published calendar: which years are known, and taking in another."""

from datetime import date

from centre_app.domain.calendar.published import CalendarYear, read_calendar_file
from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.centre import (
    CalendarImport,
    CalendarPreview,
    DayChange,
    YearLine,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading


class Calendars(UseCases):
    """Reads and extends the published calendar; a holiday is never guessed."""

    @reading(Permission.CALENDAR_IMPORT)
    def years(self, unit: UnitOfWork, actor: Actor, _request: None) -> tuple[YearLine, ...]:
        """Return the years known, and the coming one whether it is known or not."""
        calendar = unit.centre.calendar()
        this = unit.today.year
        shown = sorted({*calendar.published_years, this, this + 1}, reverse=True)
        return tuple(_year(calendar, year) for year in shown)

    @reading(Permission.CALENDAR_IMPORT)
    def preview(self, unit: UnitOfWork, actor: Actor, text: str) -> CalendarPreview:
        """Return what a file would change; nothing is changed yet.

        Raises:
            FieldError: the file cannot be read, or holds nonsense.
        """
        found = read_calendar_file(text)
        calendar = unit.centre.calendar()
        changes = [one for year in found for one in _changes(calendar, year)]
        return CalendarPreview(
            tuple(year.year for year in found),
            tuple(year.source for year in found),
            tuple(sorted(changes, key=lambda one: one.day)),
        )

    @change(Permission.CALENDAR_IMPORT, touches=Topic.CENTRE | Topic.MATTERS)
    def take_in(self, unit: UnitOfWork, actor: Actor, request: CalendarImport) -> Done:
        """Take in the years of a file, in place of what was known of them.

        Dates that matters owe already stay as they were told; new ones are counted anew.

        Raises:
            FieldError: the file cannot be read, or holds nonsense.
        """
        found = read_calendar_file(request.text)
        centre = unit.centre.profile()
        for year in found:
            unit.centre.add_calendar_year(year.year, year.days, source=year.source)
            unit.audit.record("calendar:imported", centre.org_id, str(year.year))
        return Done(centre.org_id, "、".join(str(year.year) for year in found))


def _year(calendar: WorkCalendar, year: int) -> YearLine:
    days = [one for one in calendar.days.values() if one.day.year == year]
    working = sum(one.is_working for one in days)
    return YearLine(year, year in calendar.published_years, len(days) - working, working)


def _changes(calendar: WorkCalendar, year: CalendarYear) -> list[DayChange]:
    new = {one.day: one for one in year.days}
    old: set[date] = {day for day in calendar.days if day.year == year.year}
    return [
        DayChange(day, calendar.days.get(day), new.get(day))
        for day in old | new.keys()
        if calendar.days.get(day) != new.get(day)
    ]
