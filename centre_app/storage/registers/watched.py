"""Which promises are still to be watched, as SQL: one definition for lists, lights and closing.

It says what ``PerformanceItem.to_be_watched`` says of one item.
"""

from sqlalchemy import ColumnElement, and_, not_

from centre_app.domain.agreements.codes import ClauseKind, PerformanceStatus
from centre_app.storage.among import none_of
from centre_app.storage.tables.agreements import performance_items

_SETTLED = tuple(one for one in PerformanceStatus if one.settled)


def to_be_watched() -> ColumnElement[bool]:
    """Return the condition that an item is not settled, and is no leaving undone for good."""
    item = performance_items.c
    lasting = and_(item.kind == ClauseKind.ABSTAIN, item.due_on.is_(None))
    return and_(none_of(item.status, _SETTLED), not_(lasting))
