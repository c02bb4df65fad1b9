"""Reads ledgers kept in spreadsheets and text files; nothing in them is run, fetched or trusted."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from centre_app.domain.errors import FieldError
from centre_app.domain.ledgers.cells import Cell, as_text
from centre_app.domain.ledgers.fields import LedgerField, propose
from centre_app.services.records.ledgers import LedgerFile, LedgerTable

BYTES_LIMIT = 50 * 2**20
UNPACKED_LIMIT = 400 * 2**20
RATIO_LIMIT = 100
PARTS_LIMIT = 2_000
ROWS_LIMIT = 200_000
COLUMNS_LIMIT = 100
HEADING_WITHIN = 15
"""Lines at the top among which the headings are looked for; titles stand above them."""

_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"

Rows = list[tuple[Cell, ...]]


def read_ledger(file: LedgerFile) -> LedgerTable:
    """Return the sheet asked for, or the one whose headings we know most of.

    Raises:
        FieldError: ``file`` with ``unreadable_file``, ``ledger_file_too_large``, ``ledger_old_workbook``,
            ``ledger_dangerous_file``, ``ledger_empty_file`` or ``too_many_rows``.
    """
    path = Path(file.path)
    sheets = _sheets(path)
    best = max(sheets, key=lambda name: _known(_headed(sheets[name])[0]))
    sheet = file.sheet if file.sheet in sheets else best
    headings, first, rows = _headed(sheets[sheet])
    if not rows:
        raise FieldError(file="ledger_empty_file")
    return LedgerTable(
        file_name=path.name,
        sheets=tuple(sheets),
        sheet=sheet,
        headings=headings,
        first_line=first,
        rows=tuple(rows),
    )


def _sheets(path: Path) -> dict[str, Rows]:
    try:
        if path.stat().st_size > BYTES_LIMIT:
            raise FieldError(file="ledger_file_too_large")
        raw = path.read_bytes()
    except OSError:
        raise FieldError(file="unreadable_file") from None
    if raw.startswith(_OLD_WORKBOOK):
        raise FieldError(file="ledger_old_workbook")
    if raw.startswith(_ZIP):
        return _workbook(raw)
    return {path.stem: _text(raw)}


def _workbook(raw: bytes) -> dict[str, Rows]:
    _refuse_bomb(raw)
    # Loaded with the first workbook: few desks ever read one.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        return {sheet.title: list(_cells(sheet)) for sheet in book.worksheets}
    except FieldError:
        raise
    except Exception:  # noqa: BLE001 - a damaged workbook fails in any of the parser's ways
        raise FieldError(file="unreadable_file") from None


def _refuse_bomb(raw: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError):
        raise FieldError(file="unreadable_file") from None
    unpacked = sum(part.file_size for part in parts)
    if (
        len(parts) > PARTS_LIMIT
        or unpacked > UNPACKED_LIMIT
        or unpacked > RATIO_LIMIT * max(len(raw), 1)
        or any(part.flag_bits & 1 for part in parts)
    ):
        raise FieldError(file="ledger_dangerous_file")


def _cells(sheet: Any) -> Iterator[tuple[Cell, ...]]:
    # The size a file claims of its sheets is not to be believed.
    sheet.reset_dimensions()
    for count, row in enumerate(sheet.iter_rows(values_only=True, max_col=COLUMNS_LIMIT)):
        if count > ROWS_LIMIT:
            raise FieldError(file="too_many_rows")
        yield tuple(row)


def _text(raw: bytes) -> Rows:
    text = _decoded(raw)
    if "\x00" in text:
        raise FieldError(file="unreadable_file")
    first = text.partition("\n")[0]
    mark = max(",\t;，", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        raise FieldError(file="unreadable_file") from None
    if len(rows) > ROWS_LIMIT:
        raise FieldError(file="too_many_rows")
    return [tuple(row[:COLUMNS_LIMIT]) for row in rows]


def _decoded(raw: bytes) -> str:
    for code in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(code)
        except UnicodeDecodeError:
            continue
    raise FieldError(file="unreadable_file")


def _headed(rows: Rows) -> tuple[tuple[str, ...], int, Rows]:
    """Return the headings, the number of the first line after them, and the lines that follow."""
    top = rows[:HEADING_WITHIN]
    if not top:
        return (), 1, []
    texts = [[as_text(cell) for cell in row] for row in top]
    at = max(range(len(top)), key=lambda line: (_known(texts[line]), _filled(texts[line])))
    headings = texts[at]
    while headings and not headings[-1]:
        headings.pop()
    width = len(headings)
    return tuple(headings), at + 2, [row[:width] for row in rows[at + 1 :]]


def _known(headings: Sequence[str]) -> int:
    return sum(field is not LedgerField.SKIP for field in propose(headings, {}))


def _filled(texts: Sequence[str]) -> int:
    return sum(bool(text) for text in texts)
