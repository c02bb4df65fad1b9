"""The columns of the calendar."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.domain.clock import local
from centre_app.domain.mediation.availability import Absence
from centre_app.services.records.mediator_rows import MediatorRow
from centre_app.services.records.sessions import CalendarPage, MediatorDays
from centre_app.views.mediation import calendar_words, words
from centre_app.views.mediation.calendar_layout import ROWS, Lane, Shade, row_of, within
from centre_app.views.mediation.texts import day_text

DAYS = 7


class LaneKind(Enum):
    """What the columns of a day stand for."""

    ROOMS = auto()
    MEDIATORS = auto()
    BODIES = auto()


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


def day_lanes(page: CalendarPage, kind: LaneKind) -> Sequence[Lane]:
    """Return a column for each room and one for other places, each mediator, or each body."""
    return tuple(_LANES[kind](page, not page.calendar.is_workday(page.first)))


def _rooms(page: CalendarPage, rest: bool) -> Iterator[Lane]:  # noqa: FBT001
    for one in page.rooms:
        hint = calendar_words.SEATS.format(count=one.seats)
        yield Lane(page.first, one.name, room_id=one.room_id, rest=rest, hint=hint)
    yield Lane(page.first, words.OTHER_PLACES, elsewhere=True, rest=rest)


def _mediators(page: CalendarPage, rest: bool) -> Iterator[Lane]:  # noqa: FBT001
    known = {one.mediator_id: one for one in page.mediator_days}
    for one in page.mediators:
        told = known.get(one.mediator_id, MediatorDays(one.mediator_id))
        yield Lane(
            page.first,
            one.name,
            mediator_id=one.mediator_id,
            rest=rest,
            hint=_hint(one, told),
            away=tuple(_shades(page, told)),
        )


def _bodies(page: CalendarPage, rest: bool) -> Iterator[Lane]:  # noqa: FBT001
    for one in page.bodies:
        yield Lane(page.first, one.name, body_id=one.body_id, rest=rest)


_LANES = {LaneKind.ROOMS: _rooms, LaneKind.MEDIATORS: _mediators, LaneKind.BODIES: _bodies}


def _hint(row: MediatorRow, told: MediatorDays) -> str:
    """Return what the head of a mediator's column tells: body, load, fields and languages."""
    fields = words.AND.join(one.label for one in told.fields)
    return "\n".join(
        filter(
            None,
            (
                row.body,
                calendar_words.ON_HAND.format(count=row.open_cases),
                calendar_words.GOOD_AT.format(fields=fields) if fields else "",
                calendar_words.SPEAKS.format(languages=told.languages) if told.languages else "",
            ),
        )
    )


def _shades(page: CalendarPage, told: MediatorDays) -> Iterator[Shade]:
    """Yield what is shaded of a mediator's day: his leave covers his hours, too."""
    leaves = [one for one in told.away if one.leave is not None]
    for one in leaves or told.away:
        span = within(one.span, page.first)
        if span is None:
            continue
        top, bottom = row_of(span.starts_at), row_of(span.ends_at, last=True)
        if top < min(bottom, ROWS):
            yield _shade(one, top, bottom)


def _shade(one: Absence, top: float, bottom: float) -> Shade:
    if one.leave is not None:
        first, last = one.leave
        days = calendar_words.DAY if first == last else calendar_words.DAYS
        text = calendar_words.ON_LEAVE.format(days=days.format(first=first, last=last))
        return Shade(top, bottom, text, text)
    opens, shuts = local(one.span.starts_at), local(one.span.ends_at)
    hours = calendar_words.HOURS.format(opens=opens, shuts=shuts)
    return Shade(
        top, bottom, calendar_words.OFF_HOURS, calendar_words.OFF_HOURS_OF.format(hours=hours)
    )
