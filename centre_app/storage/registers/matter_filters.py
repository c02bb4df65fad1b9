"""What a query selects among the matters, as SQL; lists, counts and keys all narrow alike."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, literal, select, tuple_, union
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from centre_app.domain.clock import centre_zone
from centre_app.domain.entity import NOBODY
from centre_app.domain.search_keys import QueryKind, classify_query
from centre_app.services.records.matters import Counted, MatterQuery
from centre_app.storage.access import open_to
from centre_app.storage.among import one_of
from centre_app.storage.asked_before import AskedBefore
from centre_app.storage.registers.happenings import HAPPENINGS, RESOLVING, happened
from centre_app.storage.registers.owed import date_stands
from centre_app.storage.registers.people import SqlPeopleRegister
from centre_app.storage.registers.word_lines import WordLines
from centre_app.storage.tables.matters import (
    matter_deadlines,
    matter_parties,
    matter_search,
    matters,
)

_DATES = {
    Counted.RECEIVED: matters.c.received_at,
    Counted.ACCEPTED: matters.c.accepted_at,
    Counted.RESOLVED: matters.c.resolved_at,
}
_OF_PEOPLE = frozenset({QueryKind.TAIL, QueryKind.PHONE, QueryKind.ID, QueryKind.PINYIN})
"""Shapes of a query that mean somebody rather than words."""

MOST_PEOPLE = 500


def mean_somebody(words: str) -> bool:
    """Return whether words have the shape of a number, a telephone or initials."""
    return classify_query(words) in _OF_PEOPLE


def day_start(day: date) -> datetime:
    """Return the moment at which a civil day begins at the centre, in UTC."""
    return datetime.combine(day, time(), centre_zone()).astimezone(UTC)


class MatterFilter:
    """Turns a query into conditions, for one engine."""

    def __init__(self, session: Session, asked: AskedBefore) -> None:
        self._session = session
        self._lines = WordLines(session, "matter_words")
        self._sqlite = session.get_bind().dialect.name == "sqlite"
        self._people = SqlPeopleRegister(session, asked)

    def narrowed(
        self, statement: Select[Any], query: MatterQuery, *, whole: bool = False
    ) -> Select[Any]:
        """Return the statement with the query's conditions; ``whole`` if it has no limit."""
        columns = matters.c
        if query.states:
            statement = statement.where(one_of(columns.state, query.states))
        if query.dispute_type is not None:
            statement = statement.where(columns.dispute_type == query.dispute_type)
        if query.body_id is not None:
            responsible = None if query.body_id == NOBODY else query.body_id
            statement = statement.where(columns.responsible_id == responsible)
        if query.person_id is not None:
            statement = statement.where(
                open_to(self._session, columns.id),
                exists().where(
                    matter_parties.c.matter_id == columns.id,
                    matter_parties.c.person_id == query.person_id,
                ),
            )
        if query.overdue_on is not None:
            statement = statement.where(columns.id.in_(_owing_since_before(query.overdue_on)))
        dated = self._dated(statement, query, whole=whole)
        statement = _after(_received_by_then(dated, query), query)
        return self._worded(statement, query, whole=whole)

    def _dated(self, statement: Select[Any], query: MatterQuery, *, whole: bool) -> Select[Any]:
        if query.counted in HAPPENINGS:
            return statement.where(matters.c.id.in_(happened(query)))
        column: ColumnElement[Any] = _DATES[query.counted]
        if query.counted is Counted.RESOLVED:
            statement = statement.where(
                one_of(matters.c.outcome, RESOLVING), matters.c.accepted_at.is_not(None)
            )
        if self._sqlite and not whole and _wide(query):
            column = _unindexed(column)
        if query.since is not None:
            statement = statement.where(column >= day_start(query.since))
        if query.until is not None:
            statement = statement.where(column < day_start(query.until + timedelta(days=1)))
        return statement

    def _worded(self, statement: Select[Any], query: MatterQuery, *, whole: bool) -> Select[Any]:
        words = query.words.strip()
        lines = self._lines.holding(words)
        if lines is None:
            return statement
        if not whole and not _narrow(query):
            # Lines are numbered in order of registration: the newest are read off the index.
            lines = _newest(lines, query)
        columns = matter_search.c
        found: Any = select(columns.matter_id).where(columns.seq.in_(lines))
        if mean_somebody(words):
            found = union(found, self._of_people(words))
        # By what it holds nobody finds a matter closed to him.
        return statement.where(matters.c.id.in_(found), open_to(self._session, matters.c.id))

    def _of_people(self, words: str) -> Select[Any]:
        people = self._people.ids_found(words, MOST_PEOPLE)
        columns = matter_parties.c
        return select(columns.matter_id).where(columns.person_id.in_(people))


def _wide(query: MatterQuery) -> bool:
    """Return whether many matters have what is asked for: any month's, of all kinds and bodies.

    Their newest are soon met on the way down from the end of the period, while the index of the
    date would give all of them, to be read and sorted first.
    """
    return query.counted is not Counted.RECEIVED and not (
        query.dispute_type or query.body_id or query.person_id or query.states
    )


def _unindexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return a date that SQLite looks at but does not look up: its sign of that is a plus."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


def _owing_since_before(day: date) -> Select[Any]:
    columns = matter_deadlines.c
    return select(columns.matter_id).where(date_stands(columns, day), columns.due_on < day)


def _received_by_then(statement: Select[Any], query: MatterQuery) -> Select[Any]:
    """Leave out what came in after the period: nothing happens to a matter before it is there.

    So the newest of a month long past are found where they lie, not by walking down from today.
    """
    if query.until is None or query.counted is Counted.RECEIVED:
        return statement
    return statement.where(matters.c.received_at < day_start(query.until + timedelta(days=2)))


def _after(statement: Select[Any], query: MatterQuery) -> Select[Any]:
    if query.after is None:
        return statement
    # Compared as one row, so that the index leads to the place; OR would walk up to it.
    columns = tuple_(matters.c.received_at, matters.c.id)
    at = literal(query.after[0], matters.c.received_at.type)
    key = literal(query.after[1], matters.c.id.type)
    return statement.where(columns < tuple_(at, key))


def _narrow(query: MatterQuery) -> bool:
    return bool(
        query.states
        or query.dispute_type
        or query.body_id
        or query.person_id
        or query.since
        or query.until
        or query.overdue_on
    )


def _newest(lines: Select[Any], query: MatterQuery) -> Select[Any]:
    seq = lines.selected_columns.seq
    if query.after is not None:
        last = select(matter_search.c.seq).where(matter_search.c.matter_id == query.after[1])
        lines = lines.where(seq < last.scalar_subquery())
    return lines.order_by(seq.desc()).limit(query.limit + 1)
