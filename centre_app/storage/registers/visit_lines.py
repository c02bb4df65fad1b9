"""Lines of the ledger of visits: what is asked for them, and how the driver's answer is read."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    ScalarSelect,
    Select,
    bindparam,
    func,
    not_,
    or_,
    select,
)

from centre_app.domain.follow_up.codes import Satisfaction
from centre_app.domain.matters.access import RESTRICTED_TITLE
from centre_app.domain.matters.codes import DisputeType, Outcome, Route
from centre_app.domain.people.codes import Sex
from centre_app.domain.reception.codes import CountedAs
from centre_app.services.records.visit_ledger import LedgerLine, LedgerQuery
from centre_app.storage.access import Reader, veiled
from centre_app.storage.asked_before import Rows
from centre_app.storage.driver_values import DriverValues, by_value, given, untyped
from centre_app.storage.registers.repeats import among_repeats
from centre_app.storage.tables.accounts import staff
from centre_app.storage.tables.centre import areas
from centre_app.storage.tables.follow_up import revisits
from centre_app.storage.tables.matters import matters
from centre_app.storage.tables.people import persons
from centre_app.storage.tables.reception import visits

_IN_ORDER = (visits.c.visited_at, visits.c.id)
_SEX, _TYPE, _ROUTE = by_value(Sex), by_value(DisputeType), by_value(Route)
_new = partial(tuple.__new__, LedgerLine)
_OUTCOME, _GRADE = by_value(Outcome), by_value(Satisfaction)


def slice_of(query: LedgerQuery, reader: Reader) -> Select[Any]:
    """Return the question for a slice in order of coming, as somebody may read it.

    It is asked with ``since``, ``until``, ``start`` and ``count``, and its columns have no types.
    """
    keys = narrowed(select(visits.c.id), query).order_by(*_IN_ORDER)
    chosen = keys.offset(_number("start")).limit(_number("count")).subquery()
    return _lines(reader).join(chosen, chosen.c.id == visits.c.id)


def narrowed(statement: Select[Any], query: LedgerQuery) -> Select[Any]:
    """Return a question about visits with what a query asks for, its days left to be given."""
    [at], columns = untyped(visits.c.visited_at), visits.c
    statement = statement.where(at >= given("since"), at < given("until"))
    if query.channel is not None:
        statement = statement.where(columns.channel == query.channel)
    if query.receiver_id is not None:
        statement = statement.where(columns.received_by == query.receiver_id)
    if query.route is not None:
        # A join and not a list of matters: a year of them is no list.
        statement = statement.join(matters, matters.c.id == columns.matter_id).where(
            matters.c.route == query.route
        )
    if query.counted_as is not None:
        repeated = counts_as_repeat()
        wanted = query.counted_as is CountedAs.REPEAT
        statement = statement.where(repeated if wanted else not_(repeated))
    return statement


def counts_as_repeat() -> ColumnElement[bool]:
    """Return the condition that a visit is a repeat as the register of the day has it.

    It was entered with a known matter, or is about one that was said to be the same as an earlier one.
    """
    columns = visits.c
    return or_(columns.first_for_matter.is_(False), among_repeats(columns.matter_id))


def read_lines(rows: Rows, start: int, values: DriverValues) -> Sequence[LedgerLine]:
    """Return the lines of a slice that begins behind ``start`` others."""
    key, moment = values.key_bytes, values.moment
    return [
        _new((
            place, key(which), key(matter), moment(at), who and key(who), name, _SEX[sex], phone,
            village, people, words, _TYPE[kind], receiver, _ROUTE[route], ended and moment(ended),
            _OUTCOME[outcome], _GRADE[grade],
        ))
        for place, (
            which, matter, at, who, name, sex, phone, village, people, words, kind, receiver, route,
            ended, outcome, grade,
        ) in enumerate(rows, start + 1)
    ]  # fmt: skip


def _number(name: str) -> Any:
    return bindparam(name, type_=Integer)


def _lines(reader: Reader) -> Select[Any]:
    shown = partial(veiled, reader, matters.c.id)
    told = (
        visits.c.id,
        visits.c.matter_id,
        visits.c.visited_at,
        shown(visits.c.visitor_id, None),
        shown(func.coalesce(persons.c.name, ""), RESTRICTED_TITLE),
        shown(persons.c.sex, None),
        shown(func.coalesce(persons.c.masked_phone, "")),
        shown(func.coalesce(areas.c.name, "")),
        visits.c.people_count,
        shown(visits.c.words),
        matters.c.dispute_type,
        staff.c.name,
        matters.c.route,
        func.coalesce(matters.c.resolved_at, matters.c.closed_at),
        matters.c.outcome,
        _last_grade(),
    )
    return (
        select(*untyped(*told))
        .select_from(visits)
        .join(matters, matters.c.id == visits.c.matter_id)
        .join(staff, staff.c.id == visits.c.received_by)
        .outerjoin(persons, persons.c.id == visits.c.visitor_id)
        .outerjoin(areas, areas.c.id == persons.c.village_id)
        .order_by(*_IN_ORDER)
    )


def _last_grade() -> ScalarSelect[Any]:
    """Return the grade given last about a matter, no answer left out of account."""
    columns = revisits.c
    return (
        select(columns.satisfaction)
        .where(columns.matter_id == matters.c.id, columns.satisfaction.is_not(None))
        .order_by(columns.done_on.desc(), columns.id.desc())
        .limit(1)
        .correlate(matters)
        .scalar_subquery()
    )
