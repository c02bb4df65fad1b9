"""Matters found from the one box of the reception: by what they say, or by a visit's number."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    ScalarSelect,
    Select,
    bindparam,
    select,
    union,
)
from sqlalchemy.orm import Session

from centre_app.domain.matters.codes import DisputeType, MatterRole, MatterState, RiskLevel
from centre_app.domain.search_keys import number_typed
from centre_app.services.records.search import MatterHit, SearchQuery
from centre_app.storage.access import closed_to, open_to, reader
from centre_app.storage.among import one_of
from centre_app.storage.asked_before import AskedBefore
from centre_app.storage.driver_values import (
    DriverValues,
    by_value,
    driver_values,
    equal,
    given,
    untyped,
)
from centre_app.storage.registers.matter_lines import NEWEST_FIRST
from centre_app.storage.registers.word_lines import Held, lines_of
from centre_app.storage.tables.matters import matter_parties, matter_search, matters
from centre_app.storage.tables.reception import visits

_TYPE, _STATE, _RISK = by_value(DisputeType), by_value(MatterState), by_value(RiskLevel)
_ASKING = (MatterRole.APPLICANT, MatterRole.PETITIONER)

_VISIT, _AFTER_DIGITS = "LF", ":"
"""What the number of a visit begins with, and the character that sorts after all digits."""


def mentioned(
    session: Session, asked: AskedBefore, query: SearchQuery, org_id: UUID
) -> list[MatterHit]:
    """Return the newest matters that hold the words, and those of the visits so numbered."""
    held = Held.of(query.words)
    if held is None or not query.matters:
        return []
    driver = driver_values(session)
    values = {"most": query.matters, **held.values(native=driver.native)}
    number = number_typed(query.words)
    if of_visits := number.startswith(_VISIT):
        values |= {
            "org": driver.give_key(org_id),
            "number": number,
            "beyond": number + _AFTER_DIGITS,
        }
    rows = asked.rows(
        session,
        ("matters", of_visits, reader(session)),
        lambda: _question(session, of_visits=of_visits),
        values,
    )
    return _read(rows, driver)


def _question(session: Session, *, of_visits: bool) -> Select[Any]:
    columns = matters.c
    shown: tuple[ColumnElement[Any] | ScalarSelect[Any], ...] = (
        columns.id,
        columns.number,
        columns.title,
        columns.parties_text,
        columns.demand,
        columns.dispute_type,
        columns.state,
        columns.risk,
        columns.received_at,
        _who_asks(),
    )
    found = [_holding(session), *([_visited(session)] if of_visits else [])]
    return (
        select(*untyped(*shown))
        .where(columns.id.in_(union(*(select(one.subquery()) for one in found))))
        .order_by(*NEWEST_FIRST)
        .limit(bindparam("most", type_=Integer))
    )


def _holding(session: Session) -> Select[Any]:
    line, closed = matter_search.c, matter_search.alias("closed").c
    holding = lines_of("matter_words", "holding", native=driver_values(session).native)
    seq = holding.selected_columns.seq
    hidden = select(closed.seq).where(closed.matter_id.in_(closed_to(session)))
    # Lines are numbered in order of registration: the newest are read off the index.
    newest = holding.where(seq.not_in(hidden)).order_by(seq.desc())
    return select(line.matter_id).where(line.seq.in_(_most(newest)))


def _visited(session: Session) -> Select[Any]:
    visit = visits.c
    numbered = select(visit.matter_id).where(
        equal(visit.org_id, given("org")),
        visit.number >= bindparam("number"),
        visit.number < bindparam("beyond"),
        open_to(session, visit.matter_id),
    )
    return _most(numbered.order_by(visit.number.desc()))


def _most(question: Select[Any]) -> Select[Any]:
    return question.limit(bindparam("most", type_=Integer))


def _who_asks() -> ScalarSelect[Any]:
    party = matter_parties.c
    return (
        select(party.person_id)
        .where(
            party.matter_id == matters.c.id,
            one_of(party.role, _ASKING),
            party.ended_on.is_(None),
        )
        .order_by(party.ordinal)
        .limit(1)
        .scalar_subquery()
    )


def _read(rows: Sequence[Sequence[Any]], values: DriverValues) -> list[MatterHit]:
    key, moment = values.key, values.moment
    return [
        MatterHit(
            values.key_bytes(which), number, title, parties, demand, _TYPE[kind], _STATE[state],
            _RISK[risk], moment(at), who and key(who),
        )
        for which, number, title, parties, demand, kind, state, risk, at, who in rows
    ]  # fmt: skip
