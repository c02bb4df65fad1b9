"""What lies in the tables, read as the driver gives it: nothing here knows how the program thinks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine

from centre_app.storage.tables.base import metadata

Row = Mapping[str, Any]

LEFT_OUT = {"paper_files", "attachment_files", "calendar_days", "person_search", "matter_search"}
"""Bytes, and what is found by: dear to read and told by other tables."""

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

    def all(self, table: str, **values: Any) -> list[Row]:
        """Return the rows of a table that have these values."""
        return [row for row in self.tables[table].values() if _has(row, values)]

    def row(self, table: str, key: Any) -> Row:
        """Return one row."""
        return self.tables[table][key]


def read(engine: Engine) -> Books:
    """Return what lies in the tables now."""
    found: dict[str, Mapping[Any, Row]] = {}
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            if table.name in LEFT_OUT:
                continue
            rows = connection.exec_driver_sql(f"SELECT * FROM {table.name}").mappings()
            keys = [column.name for column in table.primary_key]
            found[table.name] = {tuple(row[key] for key in keys): dict(row) for row in rows}
    return Books({name: _by_key(rows) for name, rows in found.items()})


def changed(before: Books, after: Books) -> Iterator[tuple[str, Row | None, Row | None]]:
    """Yield every row that is not what it was: its table, what was, what is."""
    for table, rows in after.tables.items():
        old = before.tables[table]
        for key in old.keys() | rows.keys():
            if old.get(key) != rows.get(key):
                yield table, old.get(key), rows.get(key)


def _by_key(rows: Mapping[Any, Row]) -> Mapping[Any, Row]:
    return {key[0] if len(key) == 1 else key: row for key, row in rows.items()}


def _has(row: Row, values: Mapping[str, Any]) -> bool:
    return all(row[name] == value for name, value in values.items())
