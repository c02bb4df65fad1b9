"""Requests and answers of taking in a ledger."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.ledgers.cells import Cell
from centre_app.domain.ledgers.codes import BatchState, UnclosedRows, Verdict
from centre_app.domain.ledgers.entries import JudgedRow, LedgerEntry
from centre_app.domain.ledgers.fields import LedgerField
from centre_app.services.requests import Change


@dataclass(frozen=True)
class LedgerFile:
    """A file to look into; a blank sheet means the one that looks most like a ledger."""

    path: str
    sheet: str = ""


@dataclass(frozen=True, kw_only=True)
class LedgerTable:
    """A sheet as it stands in the file; ``first_line`` is the number of its first row of data."""

    file_name: str
    sheets: tuple[str, ...]
    sheet: str
    headings: tuple[str, ...]
    first_line: int
    rows: tuple[tuple[Cell, ...], ...]
    mapping: tuple[LedgerField, ...] = ()


@dataclass(frozen=True)
class TrialRequest:
    """Judge every row of a table, its columns meaning what the clerk says."""

    table: LedgerTable
    mapping: tuple[LedgerField, ...]


@dataclass(frozen=True)
class Trial:
    """What would become of every row; nothing is written yet."""

    rows: tuple[JudgedRow, ...]

    @property
    def counts(self) -> Counter[Verdict]:
        """Return how many rows have each verdict."""
        return Counter(row.verdict for row in self.rows)

    @property
    def entries(self) -> tuple[LedgerEntry, ...]:
        """Return what would be put on file."""
        return tuple(row.entry for row in self.rows if row.entry and row.verdict.is_taken)


@dataclass(frozen=True, kw_only=True)
class LedgerChunk(Change):
    """Some rows of a file to be put on file; all of one file carry the same ``batch_id``."""

    batch_id: UUID
    file_name: str
    headings: tuple[str, ...]
    mapping: tuple[LedgerField, ...]
    entries: tuple[LedgerEntry, ...]
    unclosed: UnclosedRows = UnclosedRows.SETTLED


@dataclass(frozen=True, kw_only=True)
class UndoChunk(Change):
    """Take back some more of a batch; sent until nothing is left."""

    batch_id: UUID


@dataclass(frozen=True)
class LedgerBatchRow:
    """A file taken in: ``rows`` are on file still, ``kept`` could not be taken back."""

    batch_id: UUID
    file_name: str
    taken_at: datetime
    taken_by: str
    rows: int
    taken_back: int
    state: BatchState
