"""What lies in the tables, read as the driver gives it: nothing here knows how the program thinks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine

from centre_app.storage.tables.base import metadata
from tests.services.raw_lines import raw_lines

Row = Mapping[str, Any]
Lines = list[tuple[Any, ...]]

LEFT_OUT = {"paper_files", "attachment_files", "calendar_days", "person_search", "matter_search"}
"""Bytes, and what is found by: dear to read and told by other tables."""

_KEYS = {
    table.name: [column.name for column in table.primary_key]
    for table in metadata.sorted_tables
    if table.name not in LEFT_OUT
}

OF_WHOM = {
    "case_parties": ("mediation_cases", "case_id"),
    "case_mediators": ("mediation_cases", "case_id"),
    "case_suspensions": ("mediation_cases", "case_id"),
    "case_extensions": ("mediation_cases", "case_id"),
    "session_invitees": ("sessions", "session_id"),
    "performance_items": ("agreements", "agreement_id"),
    "agreement_signatures": ("agreements", "agreement_id"),
    "part_payments": ("agreements", "agreement_id"),
}
"""Rows that are part of something with a version, and by which column."""


@dataclass(frozen=True)
class Books:
    """Every row of a moment, by table and key."""

    tables: Mapping[str, Mapping[Any, Row]]
    lines: Mapping[str, Lines] = field(default_factory=dict, compare=False, repr=False)

    def all(self, table: str, **values: Any) -> list[Row]:
        """Return the rows of a table that have these values."""
        return [row for row in self.tables[table].values() if _has(row, values)]

    def row(self, table: str, key: Any) -> Row:
        """Return one row."""
        return self.tables[table][key]


def read(engine: Engine, before: Books | None = None) -> Books:
    """Return what lies in the tables now; what is line by line as ``before`` is taken from there."""
    tables: dict[str, Mapping[Any, Row]] = {}
    lines: dict[str, Lines] = {}
    with engine.connect() as connection:
        for name, keys in _KEYS.items():
            columns, lines[name] = raw_lines(connection, f"SELECT * FROM {name}")
            if before is not None and before.lines[name] == lines[name]:
                tables[name] = before.tables[name]
            else:
                tables[name] = _by_key(
                    keys, [dict(zip(columns, line, strict=True)) for line in lines[name]]
                )
    return Books(tables, lines)


def changed(before: Books, after: Books) -> Iterator[tuple[str, Row | None, Row | None]]:
    """Yield every row that is not what it was: its table, what was, what is."""
    for table, rows in after.tables.items():
        old = before.tables[table]
        if old is rows:
            continue
        for key in old.keys() | rows.keys():
            if old.get(key) != rows.get(key):
                yield table, old.get(key), rows.get(key)


def _by_key(keys: Sequence[str], rows: Iterable[Row]) -> Mapping[Any, Row]:
    if len(keys) == 1:
        return {row[keys[0]]: row for row in rows}
    return {tuple(row[key] for key in keys): row for row in rows}


def _has(row: Row, values: Mapping[str, Any]) -> bool:
    return all(row[name] == value for name, value in values.items())
