"""Use cases of the published calendar: which years are known, and taking in another."""

from collections.abc import Mapping, Sequence

from centre_app.domain.calendar.published import read_calendar_file
from centre_app.domain.calendar.working_days import CalendarDay, WorkCalendar
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
        notices = unit.centre.notices()
        this = unit.today.year
        shown = sorted({*notices, this, this + 1}, reverse=True)
        return tuple(_year(notices, year) for year in shown)

    @reading(Permission.CALENDAR_IMPORT)
    def preview(self, unit: UnitOfWork, actor: Actor, text: str) -> CalendarPreview:
        """Return what a file would change; nothing is changed yet.

        Raises:
            FieldError: the file cannot be read, or holds nonsense.
        """
        found = read_calendar_file(text)
        notices = unit.centre.notices()
        told = {**notices, **{year.year: year.days for year in found}}
        return CalendarPreview(
            tuple(year.year for year in found),
            tuple(year.source for year in found),
            tuple(_changes(WorkCalendar.of(notices), WorkCalendar.of(told))),
        )

    @change(Permission.CALENDAR_IMPORT, touches=Topic.CENTRE | Topic.MATTERS)
    def take_in(self, unit: UnitOfWork, actor: Actor, request: CalendarImport) -> Done:
        """Take in the years of a file, in place of what was known of them; others are left alone.

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


def _year(notices: Mapping[int, Sequence[CalendarDay]], year: int) -> YearLine:
    days = notices.get(year, ())
    working = sum(one.is_working for one in days)
    return YearLine(year, year in notices, len(days) - working, working)


def _changes(before: WorkCalendar, after: WorkCalendar) -> list[DayChange]:
    return [
        DayChange(day, before.days.get(day), after.days.get(day))
        for day in sorted(before.days.keys() | after.days.keys())
        if before.days.get(day) != after.days.get(day)
    ]
