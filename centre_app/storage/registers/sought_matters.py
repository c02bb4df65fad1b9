"""Matters found from the one box of the reception: by what they say, or by a visit's number."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    ScalarSelect,
    Select,
    bindparam,
    select,
    type_coerce,
    union,
)
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

from centre_app.domain.matters.codes import DisputeType, MatterRole, MatterState, RiskLevel
from centre_app.domain.search_keys import number_typed
from centre_app.services.records.search import MatterHit, SearchQuery
from centre_app.storage.access import closed_to, open_to, reader
from centre_app.storage.among import one_of
from centre_app.storage.asked_before import AskedBefore
from centre_app.storage.registers.matter_lines import NEWEST_FIRST
from centre_app.storage.registers.word_lines import Held, lines_of
from centre_app.storage.tables.matters import matter_parties, matter_search, matters
from centre_app.storage.tables.reception import visits

_TYPE = {one.value: one for one in DisputeType}
_STATE = {one.value: one for one in MatterState}
_RISK = {one.value: one for one in RiskLevel}
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
    native = session.get_bind().dialect.name == "postgresql"
    values = {"most": query.matters, **held.values(native=native)}
    number = number_typed(query.words)
    if of_visits := number.startswith(_VISIT):
        org = org_id if native else org_id.bytes
        values |= {"org": org, "number": number, "beyond": number + _AFTER_DIGITS}
    rows = asked.rows(
        session,
        ("matters", of_visits, reader(session)),
        lambda: _question(session, of_visits=of_visits),
        values,
    )
    return _read(rows, native=native)


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
    untyped: list[Any] = [type_coerce(column, NullType()) for column in shown]
    return (
        select(*untyped)
        .where(columns.id.in_(union(*(select(one.subquery()) for one in found))))
        .order_by(*NEWEST_FIRST)
        .limit(bindparam("most", type_=Integer))
    )


def _holding(session: Session) -> Select[Any]:
    native = session.get_bind().dialect.name == "postgresql"
    line, closed = matter_search.c, matter_search.alias("closed").c
    holding = lines_of("matter_words", "holding", native=native)
    seq = holding.selected_columns.seq
    hidden = select(closed.seq).where(closed.matter_id.in_(closed_to(session)))
    # Lines are numbered in order of registration: the newest are read off the index.
    newest = holding.where(seq.not_in(hidden)).order_by(seq.desc())
    return select(line.matter_id).where(line.seq.in_(_most(newest)))


def _visited(session: Session) -> Select[Any]:
    visit = visits.c
    numbered = select(visit.matter_id).where(
        type_coerce(visit.org_id, NullType()) == bindparam("org", type_=NullType()),
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


def _read(rows: Sequence[Sequence[Any]], *, native: bool) -> list[MatterHit]:
    key: Callable[[Any], UUID] = (lambda one: one) if native else (lambda one: UUID(bytes=one))
    moment = _native_moment if native else _written_moment
    return [
        MatterHit(
            key(which).bytes, number, title, parties, demand, _TYPE[kind], _STATE[state],
            _RISK[risk], moment(at), who and key(who),
        )
        for which, number, title, parties, demand, kind, state, risk, at, who in rows
    ]  # fmt: skip


def _native_moment(at: datetime) -> datetime:
    return at.astimezone(UTC)


def _written_moment(at: str) -> datetime:
    return datetime.fromisoformat(at + "+00:00")
