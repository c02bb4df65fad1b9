"""Taking in a ledger of 50,000 rows beside reading the workbook and writing the same rows raw."""

import gc
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

import xlsxwriter
from openpyxl import load_workbook
from sqlalchemy import Engine, event

from centre_app.bootstrap import LocalHouse, OpenHouse
from centre_app.domain.clock import SystemClock
from centre_app.domain.ids import new_id
from centre_app.services.ledgers.ledgers import CHUNK
from centre_app.services.records.ledgers import LedgerChunk, LedgerFile, TrialRequest
from centre_app.storage.local import LocalDatabase
from scripts.bench.data.people import name, number
from scripts.bench.data.stories import demand
from scripts.bench.measure import Row, milliseconds, row
from scripts.bench.reception import FOUNDING

ROWS = int(os.environ.get("CENTRE_BENCH_LEDGER", "50000"))
HEADINGS = (
    "序号", "来访日期", "来访人姓名", "性别", "身份证号", "联系电话", "住址", "来访事由",
    "纠纷类型", "来访人数", "办结日期", "接待人", "处理结果", "备注",
)  # fmt: skip
_RETURNING = re.compile(r" RETURNING .*$", re.DOTALL)

Written = list[tuple[str, Any]]


def rows() -> list[Row]:
    """Measure import.ledger."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "台账.xlsx"
        _write_workbook(path, ROWS)
        clock, own, other = SystemClock(), Path(folder) / "own", Path(folder) / "other"
        house = LocalHouse(LocalDatabase(own, clock), clock)
        opened = house.found(FOUNDING, house.recovery_code())
        opened.engine.dispose()
        shutil.copytree(own, other)
        written: Written = []
        _note(opened.engine, written)
        program = milliseconds(lambda: _take_in(opened, path))
        opened.engine.dispose()
        twin, _ = LocalDatabase(other, clock).open(FOUNDING.login, FOUNDING.password)
        raw = milliseconds(lambda: _read_and_replay(twin, path, written))
        twin.dispose()
    return [
        row(
            "import.ledger",
            "reception",
            value=program / ROWS,
            unit="ms/row",
            floor=raw / ROWS,
            first=4,
            goal=2,
            peer="reading the workbook and executemany of the same rows",
            n=ROWS,
        )
    ]


def _take_in(opened: OpenHouse, path: Path) -> None:
    ledgers, actor = opened.services.ledgers, opened.signed_in.actor
    table = ledgers.look_into(actor, LedgerFile(str(path)))
    entries = ledgers.try_out(actor, TrialRequest(table, table.mapping)).entries
    assert len(entries) == ROWS, len(entries)
    batch_id = new_id()
    for at in range(0, ROWS, CHUNK):
        chunk = LedgerChunk(
            batch_id=batch_id,
            file_name=table.file_name,
            headings=table.headings,
            mapping=table.mapping,
            entries=entries[at : at + CHUNK],
        )
        ledgers.take(actor, chunk)
        # The window does so about as often as a chunk is put on file.
        gc.collect(1)


def _note(engine: Engine, written: Written) -> None:
    def note(*told: Any) -> None:
        _, _, statement, values, _, _ = told
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            written.append((_RETURNING.sub("", statement), values))

    event.listen(engine, "before_cursor_execute", note)


def _read_and_replay(engine: Engine, path: Path, written: Written) -> None:
    book = load_workbook(path, read_only=True, data_only=True)
    assert sum(1 for _ in book.worksheets[0].iter_rows(values_only=True)) == ROWS + 1
    connection: Any = engine.raw_connection().driver_connection
    connection.execute("BEGIN IMMEDIATE")
    for statement, values in _grouped(written):
        connection.executemany(statement, values)
    connection.execute("COMMIT")


def _grouped(written: Written) -> Iterator[tuple[str, list[Any]]]:
    for statement, group in groupby(written, key=lambda one: one[0]):
        width = statement.count("?")
        yield statement, [one for _, values in group for one in _lines(values, width)]


def _lines(values: Any, width: int) -> Iterator[Any]:
    """Yield one set of values a line, also of a statement that held several lines."""
    for one in values if isinstance(values, list) else [values]:
        yield from (one[at : at + width] for at in range(0, len(one), width))


def _write_workbook(path: Path, count: int) -> None:
    random, first = Random(2026), date(2016, 1, 4)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet, days = book.add_worksheet("台账"), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, HEADINGS)
    for line in range(1, count + 1):
        came = first + timedelta(days=line * 3600 // count)
        id_number, _ = number(random)
        sheet.write_number(line, 0, line)
        sheet.write_datetime(line, 1, came, days)
        told = (name(random), random.choice("男女"), id_number, f"13{random.randrange(10**9):09}")
        for place, text in enumerate((*told, "东沟村三组", demand(random)[:200]), 2):
            sheet.write_string(line, place, text)
        sheet.write_string(line, 8, "邻里纠纷")
        sheet.write_number(line, 9, 1)
        sheet.write_datetime(line, 10, came + timedelta(days=20), days)
        sheet.write_string(line, 11, "孙小雨")
        sheet.write_string(line, 12, "双方和解")
    book.close()
