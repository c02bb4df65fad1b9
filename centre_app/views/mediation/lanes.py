"""The columns of the calendar."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum, auto

from centre_app.domain.calendar.working_days import ONE_DAY
from centre_app.domain.clock import local
from centre_app.domain.mediation.availability import Absence
from centre_app.services.records.mediator_rows import MediatorRow
from centre_app.services.records.sessions import CalendarPage, MediatorDays
from centre_app.views.mediation import calendar_words, words
from centre_app.views.mediation.calendar_layout import DAYS, ROWS, Lane, Shade, row_of, within
from centre_app.views.mediation.texts import day_text


class LaneKind(Enum):
    """What the columns of a day stand for."""

    ROOMS = auto()
    MEDIATORS = auto()
    BODIES = auto()


def week_lanes(page: CalendarPage, of: Lane | None = None) -> Sequence[Lane]:
    """Return a column for each day, those of rest marked with their name.

    ``of`` is whose week it is, as ``lanes_of_all`` gives it; without it, it is everybody's.
    """
    days = [page.first + at * ONE_DAY for at in range(DAYS)]
    return tuple(
        replace(
            _same(page, of, day) or Lane(day, ""),
            title=f"{day_text(day)} {page.calendar.name_of(day)}".strip(),
            rest=not page.calendar.is_workday(day),
        )
        for day in days
    )


def lanes_of_all(page: CalendarPage) -> Sequence[tuple[LaneKind, Lane]]:
    """Return everybody whose week can be looked at, as columns of its first day."""
    return tuple((kind, lane) for kind, made in _LANES.items() for lane in made(page, page.first))


def _same(page: CalendarPage, of: Lane | None, day: date) -> Lane | None:
    """Return somebody's column of a day; what it tells besides is told of its first day."""
    if of is None:
        return None
    away: tuple[Shade, ...] = ()
    if of.mediator_id is not None:
        told = {one.mediator_id: one for one in page.mediator_days}.get(of.mediator_id)
        away = tuple(_shades(told, day)) if told else ()
    return replace(of, day=day, away=away)


def day_lanes(page: CalendarPage, kind: LaneKind) -> Sequence[Lane]:
    """Return a column for each room and one for other places, each mediator, or each body."""
    return tuple(_LANES[kind](page, page.first))


def _rooms(page: CalendarPage, day: date) -> Iterator[Lane]:
    rest = not page.calendar.is_workday(day)
    for one in page.rooms:
        hint = calendar_words.SEATS.format(count=one.seats)
        yield Lane(day, one.name, room_id=one.room_id, rest=rest, hint=hint)
    yield Lane(day, words.OTHER_PLACES, elsewhere=True, rest=rest)


def _mediators(page: CalendarPage, day: date) -> Iterator[Lane]:
    rest = not page.calendar.is_workday(day)
    known = {one.mediator_id: one for one in page.mediator_days}
    for one in page.mediators:
        told = known.get(one.mediator_id, MediatorDays(one.mediator_id))
        yield Lane(
            day,
            one.name,
            mediator_id=one.mediator_id,
            rest=rest,
            hint=_hint(one, told),
            away=tuple(_shades(told, day)),
        )


def _bodies(page: CalendarPage, day: date) -> Iterator[Lane]:
    rest = not page.calendar.is_workday(day)
    for one in page.bodies:
        yield Lane(day, one.name, body_id=one.body_id, rest=rest)


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


def _shades(told: MediatorDays, day: date) -> Iterator[Shade]:
    """Yield what is shaded of a mediator's day: his leave covers his hours, too."""
    away = [(one, span) for one in told.away if (span := within(one.span, day)) is not None]
    leaves = [(one, span) for one, span in away if one.leave is not None]
    for one, span in leaves or away:
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
