"""Which dates of matters are still owed, for every list that shows or counts them."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_

from centre_app.domain.matters.codes import DeadlineKind
from centre_app.storage.among import none_of

_LAPSING = tuple(one for one in DeadlineKind if one.lapses)


def still_owed(due: Any, today: date) -> ColumnElement[bool]:
    """Return the condition on the columns of ``matter_deadlines`` that a date is open.

    A right that was not used by its day is lapsed, not late; what stands still is not due.
    """
    running = and_(due.met_on.is_(None), due.paused_on.is_(None))
    return and_(running, or_(none_of(due.kind, _LAPSING), due.due_on >= today))
