"""Lines of the register: what is asked for them, and how the driver's answer is read.

SQLAlchemy types a column of a row at a time; a page of fifty lines is read here in one go, in a
tenth of the time.
"""

from datetime import UTC, date, datetime
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, func, select
from sqlalchemy.orm import Session

from centre_app.domain.matters.access import RESTRICTED_TITLE
from centre_app.domain.matters.codes import (
    DeadlineKind,
    DisputeType,
    MatterState,
    RiskLevel,
    Route,
)
from centre_app.services.records.matters import MatterRow
from centre_app.storage.access import Reader, open_to, reader, veiled
from centre_app.storage.asked_before import Rows
from centre_app.storage.driver_values import by_value, untyped
from centre_app.storage.registers.owed import date_stands
from centre_app.storage.tables.matters import matter_deadlines, matters

_DUE, _OWED = matter_deadlines.alias("due"), matter_deadlines.alias("owed")
KEPT = 64
"""Readers and days whose question is remembered."""

NEWEST_FIRST = (matters.c.received_at.desc(), matters.c.id.desc())


def lines(session: Session, today: date) -> Select[Any]:
    """Return the question for lines of the register, each with the date that is due next.

    Of a matter closed to the reader the line tells what it is counted by, and nothing else.

    Its columns have no types: ``read_lines`` reads them.
    """
    return _lines(reader(session), today)


@lru_cache(maxsize=KEPT)
def _lines(session: Reader, today: date) -> Select[Any]:
    """Put the question together: that takes longer than the database needs for its answer."""
    columns, due = matters.c, _DUE.c
    shown: tuple[ColumnElement[Any], ...] = (
        columns.id,
        columns.number,
        veiled(session, columns.id, columns.title, RESTRICTED_TITLE),
        veiled(session, columns.id, columns.parties_text),
        columns.dispute_type,
        columns.state,
        columns.route,
        columns.risk,
        columns.received_at,
        due.due_on,
        due.kind,
        due.started_on,
        func.coalesce(due.article, ""),
    )
    return (
        select(*untyped(*shown))
        .select_from(matters)
        .outerjoin(_DUE, and_(due.id == _next_due(today), open_to(session, columns.id)))
        .order_by(*NEWEST_FIRST)
    )


def read_lines(rows: Rows, *, native: bool) -> list[MatterRow]:
    """Return the lines; ``native`` if the engine knows keys and dates as such, as PostgreSQL does."""
    return _native_lines(rows) if native else _written_lines(rows)


_TYPE, _STATE, _ROUTE = by_value(DisputeType), by_value(MatterState), by_value(Route)
_RISK, _DUE_KIND = by_value(RiskLevel), by_value(DeadlineKind)

# One comprehension with everything in it: a call for each value would take twice as long.
_new = partial(tuple.__new__, MatterRow)
_moment, _day = datetime.fromisoformat, date.fromisoformat


def _written_lines(rows: Rows) -> list[Any]:
    """Read what SQLite keeps: sixteen bytes of a key, dates as words, moments of UTC."""
    return [
        _new((key, number, title, parties, _TYPE[kind], _STATE[state], _ROUTE[route], _RISK[risk],
              _moment(at + "+00:00"), due and _day(due), _DUE_KIND[due_kind], since and _day(since),
              article, None))
        for key, number, title, parties, kind, state, route, risk, at, due, due_kind, since, article
        in rows
    ]  # fmt: skip


def _native_lines(rows: Rows) -> list[Any]:
    return [
        _new((key.bytes, number, title, parties, _TYPE[kind], _STATE[state], _ROUTE[route],
              _RISK[risk], at.astimezone(UTC), due, _DUE_KIND[due_kind], since, article, None))
        for key, number, title, parties, kind, state, route, risk, at, due, due_kind, since, article
        in rows
    ]  # fmt: skip


def _next_due(today: date) -> ScalarSelect[Any]:
    owed = _OWED.c
    return (
        select(owed.id)
        .where(owed.matter_id == matters.c.id, date_stands(owed, today))
        .order_by(owed.due_on, owed.id)
        .limit(1)
        .correlate(matters)
        .scalar_subquery()
    )
