"""Counts the matters one by one and holds the summary rows against it (A21)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, text
from sqlalchemy.orm import Session

from centre_app.domain.clock import local
from centre_app.domain.entity import NOBODY
from centre_app.domain.matters.codes import DisputeType
from centre_app.services.records.reports import CountDifference
from centre_app.storage.tables.matters import matters, month_counts

_AT_A_TIME = 20_000
_Group = tuple[UUID, str, DisputeType, UUID]
"""Centre, month, type, body: the key of a summary row."""
_Counts = dict[_Group, tuple[int, int, int]]


def differences(session: Session) -> Sequence[CountDifference]:
    """Return the summary rows that do not say what the matters say; the session's first question."""
    if session.get_bind().dialect.name == "postgresql":
        # Both sides at one moment: whoever saves in between would look like a mistake.
        session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
    return _compared(_kept(session), _recounted(session))


def rebuild(session: Session) -> int:
    """Put what the matters say in place of all summary rows; return how many said otherwise."""
    if session.get_bind().dialect.name == "postgresql":
        # Who counts now is waited for; who comes later adds to the new rows.
        session.execute(text("LOCK TABLE month_counts IN EXCLUSIVE MODE"))
    kept, true = _kept(session), _recounted(session)
    _put_in_place(session, true)
    return len(_compared(kept, true))


def _compared(kept: _Counts, true: _Counts) -> list[CountDifference]:
    nothing = (0, 0, 0)
    groups = sorted(kept.keys() | true.keys(), key=str)
    return [
        CountDifference(month, kind, body, kept.get(group, nothing), true.get(group, nothing))
        for group in groups
        for _, month, kind, body in [group]
        if kept.get(group, nothing) != true.get(group, nothing)
    ]


def _put_in_place(session: Session, true: _Counts) -> None:
    session.execute(delete(month_counts))
    rows = [
        {
            "org_id": org_id,
            "month": month,
            "dispute_type": kind.value,
            "body_id": body,
            "registered": registered,
            "accepted": accepted,
            "resolved": resolved,
        }
        for (org_id, month, kind, body), (registered, accepted, resolved) in true.items()
    ]
    if rows:
        session.execute(insert(month_counts), rows)


def _kept(session: Session) -> _Counts:
    return {
        (org_id, month, DisputeType(kind), body): (registered, accepted, resolved)
        for org_id, month, kind, body, registered, accepted, resolved in session.execute(
            select(month_counts)
        )
    }


def _recounted(session: Session) -> _Counts:
    columns = matters.c
    counts: defaultdict[_Group, list[int]] = defaultdict(lambda: [0, 0, 0])
    found = session.execute(
        select(
            columns.org_id,
            columns.dispute_type,
            columns.responsible_id,
            columns.outcome,
            columns.received_at,
            columns.accepted_at,
            columns.resolved_at,
        ).execution_options(yield_per=_AT_A_TIME)
    )
    for row in found:
        for place, at in enumerate(_moments(row)):
            if at is not None:
                month = f"{local(at):%Y-%m}"
                group = (row.org_id, month, row.dispute_type, row.responsible_id or NOBODY)
                counts[group][place] += 1
    return {group: (one, two, three) for group, (one, two, three) in counts.items()}


def _moments(row: Any) -> Iterator[datetime | None]:
    yield row.received_at
    yield row.accepted_at
    counts = row.accepted_at is not None and row.outcome is not None and row.outcome.resolves
    yield row.resolved_at if counts else None
