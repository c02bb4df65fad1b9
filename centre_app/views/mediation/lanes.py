"""The columns of the calendar."""

from collections.abc import Sequence

from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.services.records.sessions import CalendarPage
from centre_app.views.mediation import words
from centre_app.views.mediation.calendar_layout import Lane
from centre_app.views.mediation.texts import day_text

DAYS = 7


def week_lanes(page: CalendarPage) -> Sequence[Lane]:
    """Return a column for each day, those of rest marked with their name."""
    days = [page.first + at * ONE_DAY for at in range(DAYS)]
    return tuple(
        Lane(
            day,
            f"{day_text(day)} {page.calendar.name_of(day)}".strip(),
            rest=not page.calendar.is_workday(day),
        )
        for day in days
    )


def day_lanes(page: CalendarPage, *, by_mediator: bool) -> Sequence[Lane]:
    """Return a column for each room and one for other places, or one for each mediator."""
    day, rest = page.first, not page.calendar.is_workday(page.first)
    if by_mediator:
        return tuple(
            Lane(day, one.name, mediator_id=one.mediator_id, rest=rest) for one in page.mediators
        )
    rooms = tuple(Lane(day, one.name, room_id=one.room_id, rest=rest) for one in page.rooms)
    return (*rooms, Lane(day, words.OTHER_PLACES, elsewhere=True, rest=rest))
