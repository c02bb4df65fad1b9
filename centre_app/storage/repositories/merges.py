"""Files laid together: who is meant by an old key, and what refers to whom."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, Table, func, select, update
from sqlalchemy.orm import Session

from centre_app.domain.matters.party_codes import PartySide
from centre_app.domain.mediation.codes import ResourceKind
from centre_app.storage.repositories.bookings import resource_key
from centre_app.storage.tables.base import metadata
from centre_app.storage.tables.ledgers import ledger_rows
from centre_app.storage.tables.matters import matter_parties
from centre_app.storage.tables.mediation import bookings
from centre_app.storage.tables.people import (
    person_aliases,
    person_changes,
    person_merges,
    person_search,
    persons,
)
from centre_app.storage.tables.reception import visits

_HIS_OWN = frozenset(
    {persons, person_aliases, person_changes, person_merges, person_search, ledger_rows}
)
"""What belongs to the file itself, and how it came to be: it stays, to be opened again."""

Moved = Mapping[str, Sequence[str]]
"""Keys of rows that refer to somebody, by ``table.column``."""


def references() -> Iterator[tuple[Table, Column[UUID]]]:
    """Return every column that names a person, of whatever subject."""
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column is persons.c.id and table not in _HIS_OWN:
                yield table, key.parent


class SqlMerges:
    """Follows merged files to the one that stands, and moves what refers to them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def standing(self, person_id: UUID) -> UUID:
        """Return who is meant by a key today; a key nobody knows stands for itself."""
        columns = persons.c
        while True:
            line = select(columns.merged_into_id).where(columns.id == person_id)
            next_one = self._session.scalars(line).one_or_none()
            if next_one is None:
                return person_id
            person_id = next_one

    def opposed(self, one: UUID, other: UUID) -> bool:
        """Return whether two people stand on both sides of a matter."""
        mine, his = matter_parties.alias(), matter_parties.alias()
        sides = (PartySide.ASKING, PartySide.OPPOSITE)
        line = (
            select(mine.c.id)
            .join(his, his.c.matter_id == mine.c.matter_id)
            .where(mine.c.person_id == one, his.c.person_id == other)
            .where(mine.c.side.in_(sides), his.c.side.in_(sides), mine.c.side != his.c.side)
        )
        return self._session.scalars(line.limit(1)).first() is not None

    def move(self, source: UUID, target: UUID) -> dict[str, list[str]]:
        """Let everything that refers to one person refer to another; return what did."""
        self._session.flush()
        moved = {}
        for table, column in references():
            keys = list(self._session.scalars(select(table.c.id).where(column == source)))
            if keys:
                moved[f"{table.name}.{column.name}"] = [str(one) for one in keys]
                self._turn(table, column, keys, target)
        moved |= self._move_bookings(source, target)
        self._session.expire_all()
        return moved

    def bring_back(self, moved: Moved, source: UUID, target: UUID) -> None:
        """Let the rows that were moved refer to ``target`` again, where they still say ``source``."""
        self._session.flush()
        columns = {f"{table.name}.{column.name}": (table, column) for table, column in references()}
        for place, keys in moved.items():
            found = [UUID(one) for one in keys]
            if place == bookings.name:
                self._turn_bookings(found, source, target)
            else:
                table, column = columns[place]
                self._turn(table, column, found, target, only_from=source)
        self._session.expire_all()

    def last_visit(self, person_id: UUID) -> datetime | None:
        """Return when somebody came last, as the visits tell."""
        line = select(func.max(visits.c.visited_at)).where(visits.c.visitor_id == person_id)
        latest: datetime | None = self._session.scalars(line).one()
        return latest

    def _turn(
        self,
        table: Table,
        column: Column[UUID],
        keys: Sequence[UUID],
        target: UUID,
        only_from: UUID | None = None,
    ) -> None:
        line = update(table).where(table.c.id.in_(keys)).values({column: target})
        if only_from is not None:
            line = line.where(column == only_from)
        self._session.execute(line)

    def _move_bookings(self, source: UUID, target: UUID) -> dict[str, list[str]]:
        columns = bookings.c
        line = select(columns.id).where(
            columns.kind == ResourceKind.PARTY, columns.resource_id == source
        )
        keys = list(self._session.scalars(line))
        if not keys:
            return {}
        self._turn_bookings(keys, source, target)
        return {bookings.name: [str(one) for one in keys]}

    def _turn_bookings(self, keys: Sequence[UUID], source: UUID, target: UUID) -> None:
        self._session.execute(
            update(bookings)
            .where(bookings.c.id.in_(keys), bookings.c.resource_id == source)
            .values(resource_id=target, resource_key=resource_key(target))
        )
