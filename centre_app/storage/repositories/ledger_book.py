"""What was taken in from files: written in few journeys, removed again row by row."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Select, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from centre_app.domain.errors import NotFoundError
from centre_app.domain.ledgers.codes import BatchState
from centre_app.domain.ledgers.fields import LedgerField
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Actor
from centre_app.services.ports.ledgers import TakenBack, TakenRow
from centre_app.services.records.ledgers import LedgerBatchRow
from centre_app.storage.repositories.ledger_undo import remove
from centre_app.storage.repositories.vault import hash_key, keyed_hash
from centre_app.storage.tables.accounts import staff
from centre_app.storage.tables.ledgers import ledger_batches, ledger_headings, ledger_rows
from centre_app.storage.tables.people import person_contacts, person_secrets, persons

_AT_ONCE = 500
"""Values in one question; SQLite and PostgreSQL both take more, their planners like fewer."""


class SqlLedgerBook:
    """The book of ledgers taken in."""

    def __init__(self, session: Session, actor: Actor, now: datetime) -> None:
        self._session, self._actor, self._now = session, actor, now

    def remembered(self) -> Mapping[str, LedgerField]:
        """Return the meaning headings had last time, by the plain heading."""
        own = ledger_headings.c.org_id == self._actor.org_id
        rows = self._session.execute(
            select(ledger_headings.c.heading, ledger_headings.c.field).where(own)
        )
        return {row.heading: row.field for row in rows}

    def remember(self, meanings: Mapping[str, LedgerField]) -> None:
        """Keep what headings mean."""
        engine = self._session.get_bind().dialect.name
        adding = (postgresql.insert if engine == "postgresql" else sqlite.insert)(ledger_headings)
        adding = adding.on_conflict_do_update(
            index_elements=["org_id", "heading"], set_={"field": adding.excluded.field}
        )
        lines = [
            {"org_id": self._actor.org_id, "heading": heading, "field": field}
            for heading, field in meanings.items()
        ]
        if lines:
            self._session.execute(adding, lines)

    def known(self, samenesses: Collection[str]) -> frozenset[str]:
        """Return those that were taken in before."""
        hashes = {self._hash("ledger", one): one for one in samenesses}
        column = ledger_rows.c.sameness
        found = self._in_parts(hashes, lambda part: select(column).where(column.in_(part)))
        return frozenset(hashes[row[0]] for row in found)

    def bearers(self, id_numbers: Collection[str]) -> Mapping[str, Person]:
        """Return who on file bears each identity number."""
        hashes = {self._hash("id", one): one for one in id_numbers}
        found = self._people(hashes, person_secrets.c.id_hash)
        return {hashes[sought]: person for person, sought in found}

    def callers(self, phones: Collection[str]) -> Mapping[tuple[str, str], Person]:
        """Return who on file has each telephone number, by number and name.

        Every number somebody ever gave is his; the one he is called by goes before.
        """
        hashes = {self._hash("phone", one): one for one in phones}
        found = [
            *self._people(hashes, person_contacts.c.value_hash),
            *self._people(hashes, person_secrets.c.phone_hash),
        ]
        return {(hashes[sought], person.name): person for person, sought in found}

    def put(self, batch_id: UUID, file_name: str, taken: Sequence[TakenRow]) -> None:
        """Write what rows became, and that they came from this file."""
        self._session.flush()
        self._count(batch_id, file_name, len(taken))
        lines = [
            {
                "batch_id": batch_id,
                "matter_id": one.matter.id,
                "visit_id": one.visit.id,
                "person_id": one.person.id if one.person else None,
                "made_person": one.made_person,
                "line": one.line,
                "sameness": self._hash("ledger", one.sameness),
                "kept": False,
            }
            for one in taken
        ]
        if lines:
            self._session.execute(insert(ledger_rows), lines)

    def batches(self) -> Sequence[LedgerBatchRow]:
        """Return the files taken in, latest first."""
        columns = ledger_batches.c
        question = (
            select(
                columns.id,
                columns.file_name,
                columns.created_at,
                func.coalesce(staff.c.name, ""),
                columns.rows_taken - columns.rows_taken_back,
                columns.rows_taken_back,
                columns.state,
            )
            .outerjoin(staff, staff.c.id == columns.created_by)
            .order_by(columns.created_at.desc(), columns.id.desc())
        )
        return [LedgerBatchRow(*row) for row in self._session.execute(question)]

    def take_back(self, batch_id: UUID, *, most: int) -> TakenBack:
        """Remove up to ``most`` rows of a batch that nobody worked on since.

        Raises:
            NotFoundError: there is no such batch.
        """
        columns = ledger_rows.c
        waiting = (columns.batch_id == batch_id) & columns.kept.is_(False)
        rows = self._session.execute(
            select(ledger_rows).where(waiting).order_by(columns.line.desc()).limit(most)
        ).all()
        gone, kept = remove(self._session, rows)
        left = self._session.scalars(select(func.count()).where(waiting)).one()
        state = BatchState.TAKEN if left else BatchState.UNDONE
        changed = self._session.execute(
            update(ledger_batches)
            .where(ledger_batches.c.id == batch_id)
            .values(rows_taken_back=ledger_batches.c.rows_taken_back + gone, state=state)
            .returning(ledger_batches.c.id)
        )
        if changed.one_or_none() is None:
            raise NotFoundError
        return TakenBack(gone, kept, left)

    def _count(self, batch_id: UUID, file_name: str, count: int) -> None:
        """Begin the batch with its first rows, add to it with the later ones."""
        added = self._session.execute(
            update(ledger_batches)
            .where(ledger_batches.c.id == batch_id)
            .values(rows_taken=ledger_batches.c.rows_taken + count)
            .returning(ledger_batches.c.id)
        ).one_or_none()
        if added is None:
            line = {
                "id": batch_id,
                "org_id": self._actor.org_id,
                "created_by": self._actor.staff_id,
                "created_at": self._now,
                "file_name": file_name,
                "state": BatchState.TAKEN,
                "rows_taken": count,
                "rows_taken_back": 0,
            }
            self._session.execute(insert(ledger_batches), line)

    def _hash(self, kind: str, value: str) -> str:
        return keyed_hash(hash_key(self._session), kind, value) or ""

    def _people(self, hashes: Mapping[str, str], column: Column[Any]) -> list[tuple[Person, str]]:
        """Return persons with the hash they were found by, the one filed last last; none merged."""
        bearing = column.table.c.person_id
        return self._in_parts(
            hashes,
            lambda part: (
                select(Person, column)
                .join(column.table, bearing == persons.c.id)
                .where(column.in_(part), persons.c.merged_into_id.is_(None))
                .order_by(persons.c.id)
            ),
        )

    def _in_parts(
        self, hashes: Mapping[str, str], ask: Callable[[Sequence[str]], Select[Any]]
    ) -> list[Any]:
        keys = list(hashes)
        parts = (keys[at : at + _AT_ONCE] for at in range(0, len(keys), _AT_ONCE))
        return [row for part in parts for row in self._session.execute(ask(part))]
