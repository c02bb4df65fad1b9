"""Use cases of the calendar: which years are published, and what a day of rest does to a term."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from centre_app.domain.calendar.published import read_calendar_file
from centre_app.domain.calendar.working_days import ONE_DAY, CalendarDay, DayUnit, WorkCalendar
from centre_app.domain.deadlines import DeadlineRule, RestDays
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.centre import (
    CalendarImport,
    CalendarPreview,
    DayChange,
    RestDaysChoice,
    RestDaysView,
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

    @reading(Permission.CENTRE_MANAGE)
    def rest_days(self, unit: UnitOfWork, actor: Actor, _request: None) -> RestDaysView:
        """Return what holds for terms of petitions that end on a day of rest, and what it means."""
        calendar = unit.centre.calendar()
        rest_day = unit.today + ONE_DAY
        while calendar.is_workday(rest_day):
            rest_day += ONE_DAY
        return RestDaysView(
            unit.centre.rest_days(),
            *_terms(unit.centre.deadline_rules(), unit.today),
            rest_day=rest_day,
            before=calendar.add_workdays(rest_day, -1).day,
            after=calendar.add_workdays(rest_day, 1).day,
        )

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def set_rest_days(self, unit: UnitOfWork, actor: Actor, request: RestDaysChoice) -> Done:
        """Decide what holds from now on; dates that matters owe already stay as they were told."""
        centre, chosen = unit.centre.profile(), RestDays(request.rights, request.duties)
        if chosen != unit.centre.rest_days():
            unit.centre.set_rest_days(chosen)
            unit.audit.record(
                "calendar:rest_days",
                centre.org_id,
                centre.name,
                **{name: _MOVES[moves] for name, moves in vars(chosen).items()},
            )
        return Done(centre.org_id)


_MOVES = {True: "rolls", False: "stays"}


def _terms(rules: Iterable[DeadlineRule], on: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the terms of petitions that may end on a day of rest: of rights, and of duties."""
    found = [
        (rule.kind.lapses, f"{rule.kind.label}{rule.term}")
        for rule in rules
        if rule.kind.of_petition and rule.in_force(on) and rule.unit is not DayUnit.WORKDAYS
    ]
    rights, duties = (
        tuple(dict.fromkeys(term for lapses, term in found if lapses is wanted))
        for wanted in (True, False)
    )
    return rights, duties


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
