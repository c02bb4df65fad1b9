"""People as lists show them: what is asked for them, and how the driver's answer is read.

Its columns have no types, as those of ``matter_lines``: rows are read here in one go.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Session

from centre_app.domain.agreements.codes import AgreementStatus, PerformanceStatus
from centre_app.domain.matters.codes import RiskLevel
from centre_app.domain.matters.matter import OPEN_STATES
from centre_app.domain.people.codes import PartyKind, Sex
from centre_app.domain.people.identity import age_on
from centre_app.services.records.people import PersonHit
from centre_app.storage.access import open_to
from centre_app.storage.among import one_of
from centre_app.storage.driver_values import DriverValues, by_value, given, untyped
from centre_app.storage.tables.agreements import agreements, performance_items
from centre_app.storage.tables.centre import areas
from centre_app.storage.tables.matters import matter_parties, matters
from centre_app.storage.tables.mediation import case_parties
from centre_app.storage.tables.people import person_search, persons
from centre_app.storage.tables.reception import visits

NameAt = Callable[[str], tuple[int, int]]
"""Tells which part of a name answers to what was typed."""

_KIND, _SEX = by_value(PartyKind), by_value(Sex)
_UNSETTLED = [one for one in PerformanceStatus if not one.settled]


def person_lines(session: Session, found: Select[Any]) -> Select[Any]:
    """Return the question for the people of a question after ``seq`` and ``near``, in its order.

    What only closed matters tell of them is not told.
    """
    columns, whom = persons.c, found.subquery("whom")
    shown: tuple[ColumnElement[Any], ...] = (
        columns.id,
        columns.kind,
        columns.name,
        columns.sex,
        columns.birth_date,
        func.coalesce(areas.c.name, ""),
        columns.masked_phone,
        columns.masked_id,
        columns.last_visit_at,
        _count_open(session),
        exists().where(*_open_matter(session), matters.c.risk == RiskLevel.HIGH),
        exists().where(*_late_promise(session)),
        exists().where(*_second_visit(session)),
    )
    return (
        select(*untyped(*shown))
        .select_from(_people(whom))
        .order_by(whom.c.near.desc(), whom.c.seq.desc())
    )


def read_people(
    rows: Sequence[Sequence[Any]], *, name_at: NameAt, on: date, values: DriverValues
) -> list[PersonHit]:
    """Return the people of the driver's rows; ``on`` is the day their ages are told for."""
    key, moment, day = values.key_bytes, values.moment, values.day
    return [
        PersonHit(
            key(who), _KIND[kind], name, _SEX[sex], born, age_on(born, on) if born else None,
            village, phone, number, seen and moment(seen), count, bool(risk), bool(late), bool(again),
            name_at(name),
        )
        for who, kind, name, sex, written, village, phone, number, seen, count, risk, late, again
        in rows
        for born in (written and day(written),)
    ]  # fmt: skip


def _people(whom: FromClause) -> FromClause:
    line = person_search.c
    return (
        whom.join(person_search, line.seq == whom.c.seq)
        .join(persons, persons.c.id == line.person_id)
        .outerjoin(areas, areas.c.id == persons.c.village_id)
    )


def _open_matter(session: Session) -> tuple[ColumnElement[bool], ...]:
    party = matter_parties.c
    return (
        party.person_id == persons.c.id,
        party.ended_on.is_(None),
        matters.c.id == party.matter_id,
        one_of(matters.c.state, OPEN_STATES),
        open_to(session, matters.c.id),
    )


def _count_open(session: Session) -> ColumnElement[Any]:
    return (
        select(func.count(matters.c.id.distinct()))
        .select_from(matter_parties, matters)
        .where(*_open_matter(session))
        .scalar_subquery()
    )


def _late_promise(session: Session) -> tuple[ColumnElement[bool], ...]:
    """Something he owes, or is owed, under an agreement in effect, whose day is over."""
    item, party = performance_items.c, case_parties.c
    return (
        party.person_id == persons.c.id,
        agreements.c.case_id == party.case_id,
        agreements.c.status == AgreementStatus.EFFECTIVE,
        open_to(session, agreements.c.matter_id),
        item.agreement_id == agreements.c.id,
        one_of(item.status, _UNSETTLED),
        untyped(item.due_on)[0] < given("today"),
        or_(
            *(
                side == one
                for side in (item.debtor_id, item.creditor_id)
                for one in (party.id, persons.c.id)
            )
        ),
    )


def _second_visit(session: Session) -> tuple[ColumnElement[bool], ...]:
    """He came again about something that is still open."""
    visit = visits.c
    return (
        visit.visitor_id == persons.c.id,
        visit.first_for_matter.is_(False),
        matters.c.id == visit.matter_id,
        one_of(matters.c.state, OPEN_STATES),
        open_to(session, matters.c.id),
    )
