"""Which dates of matters are still owed, for every list that shows or counts them."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, literal, or_, select, type_coerce

from centre_app.domain.follow_up.schedule import CONFIRMATION_MARKS
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.services.records.today import LightKind
from centre_app.storage.among import none_of
from centre_app.storage.tables.matters import matter_deadlines

_LONGEST_COUNTDOWN = timedelta(days=25)
"""From the first mark to the last day, where holidays put that off."""

_LAPSING = tuple(one for one in DeadlineKind if one.lapses)


def date_stands(due: Any, today: date) -> ColumnElement[bool]:
    """Return the condition on the columns of ``matter_deadlines`` that a date is open.

    A right that was not used by its day is lapsed, not late; what stands still is not due.
    """
    running = and_(due.met_on.is_(None), due.paused_on.is_(None))
    return and_(running, or_(none_of(due.kind, _LAPSING), due.due_on >= today))


def closing_windows(today: date, *, after: date) -> Select[Any]:
    """Return windows for confirmation that speak up before the week of the others (RULE 20).

    The columns are those of a line of Today.
    """
    columns = matter_deadlines.c
    first_mark = timedelta(days=CONFIRMATION_MARKS[0])
    return select(
        literal(LightKind.DEADLINE.value, String),
        columns.matter_id,
        type_coerce(columns.kind, String),
        columns.article,
        columns.started_on,
        columns.due_on,
        columns.suspended,
    ).where(
        columns.met_on.is_(None),
        columns.due_on > after,
        columns.due_on <= today + _LONGEST_COUNTDOWN,
        columns.kind == DeadlineKind.CONFIRMATION,
        columns.started_on <= today - first_mark,
    )
