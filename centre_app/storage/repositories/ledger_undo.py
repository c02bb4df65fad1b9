"""Removes what came from a file, unless somebody worked on it since."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Row, Table, delete, select, text, update
from sqlalchemy.orm import Session

from centre_app.domain.matters.matter import Matter
from centre_app.storage.among import among
from centre_app.storage.repositories.month_counts import SqlMonthCounts
from centre_app.storage.tables import matters as m
from centre_app.storage.tables.base import metadata
from centre_app.storage.tables.ledgers import ledger_rows
from centre_app.storage.tables.people import person_contacts, person_search, person_secrets, persons
from centre_app.storage.tables.reception import visits

_MADE_WITH_A_MATTER = frozenset(
    {"matter_parties", "matter_steps", "matter_deadlines", "matter_search", "visits"}
)


def remove(session: Session, rows: Sequence[Row[Any]]) -> tuple[int, int]:
    """Remove rows of a batch from the books; return how many are gone and how many were kept."""
    keys = [row.matter_id for row in rows]
    worked_on = _worked_on(session, rows) if rows else set()
    going = [row for row in rows if row.matter_id not in worked_on]
    if going:
        _remove_matters(session, going)
        _remove_people(session, {row.person_id for row in going if row.made_person})
    staying = [key for key in keys if key in worked_on]
    if staying:
        kept = update(ledger_rows).values(kept=True)
        session.execute(kept.where(among(ledger_rows.c.matter_id, staying, session)))
    return len(going), len(staying)


def _worked_on(session: Session, rows: Sequence[Row[Any]]) -> set[UUID]:
    """Return the matters that changed, were visited again, or that anything else points at."""
    keys = [row.matter_id for row in rows]
    own_visits = {row.visit_id for row in rows}
    found = _changed(session, m.matters, keys)
    came = select(visits.c.id, visits.c.matter_id, visits.c.version).where(
        among(visits.c.matter_id, keys, session)
    )
    for visit_id, matter_id, version in session.execute(came):
        if visit_id not in own_visits or version != 1:
            found.add(matter_id)
    return found | _pointed_at(session, m.matters, keys, besides=_MADE_WITH_A_MATTER)


def _changed(session: Session, table: Table, keys: Collection[UUID]) -> set[UUID]:
    question = select(table.c.id).where(among(table.c.id, list(keys), session))
    return set(session.scalars(question.where(table.c.version != 1)))


def _pointed_at(
    session: Session, target: Table, keys: Collection[UUID], *, besides: frozenset[str]
) -> set[UUID]:
    """Return the keys that a row of any other table names; tables to come are looked at too."""
    found: set[UUID] = set()
    for column in _columns_to(target, besides=besides):
        question = select(column).where(among(column, list(keys), session)).distinct()
        found.update(session.scalars(question))
    return found


def _columns_to(target: Table, *, besides: frozenset[str]) -> list[Column[Any]]:
    return [
        key.parent
        for table in metadata.tables.values()
        if table.name not in besides
        for key in table.foreign_keys
        if key.column.table is target
    ]


def _remove_matters(session: Session, rows: Sequence[Row[Any]]) -> None:
    keys = [row.matter_id for row in rows]
    going = session.scalars(select(Matter).where(among(m.matters.c.id, keys, session))).all()
    SqlMonthCounts(session, going[0].org_id).take_out_all(going)
    for one in going:
        session.expunge(one)
    _forget_words(session, "matter_words", m.matter_search, "matter_id", keys)
    for table, column in (
        (visits, visits.c.matter_id),
        (m.matter_deadlines, m.matter_deadlines.c.matter_id),
        (m.matters, m.matters.c.id),
        (ledger_rows, ledger_rows.c.matter_id),
    ):
        session.execute(delete(table).where(among(column, keys, session)))


def _remove_people(session: Session, made: set[UUID]) -> None:
    """Remove people who came with the batch and are named nowhere else."""
    if not made:
        return
    of_themselves = frozenset(
        table.name
        for table in metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table is persons and key.ondelete == "CASCADE"
    )
    keys = list(made - _pointed_at(session, persons, made, besides=of_themselves))
    _forget_words(session, "person_words", person_search, "person_id", keys)
    for table, column in (
        (person_secrets, person_secrets.c.person_id),
        (person_contacts, person_contacts.c.person_id),
        (persons, persons.c.id),
    ):
        session.execute(delete(table).where(among(column, keys, session)))


def _forget_words(
    session: Session, words: str, lines: Table, owner: str, keys: Sequence[UUID]
) -> None:
    key = "seq" if session.get_bind().dialect.name == "postgresql" else "rowid"
    places = session.scalars(select(lines.c.seq).where(among(lines.c[owner], keys, session))).all()
    forget = text(f"DELETE FROM {words} WHERE {key} = :seq")  # noqa: S608
    for seq in places:
        session.execute(forget, {"seq": seq})
    session.execute(delete(lines).where(lines.c.seq.in_(places)))
