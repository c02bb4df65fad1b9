import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from centre_app.views.parts.big_rows import BLOCK, KEPT, BigRows
from centre_app.views.parts.big_table import BigTable
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.table_model import Column

MILLIONS = 3_000_000


class Feeder:
    """Answers every asking of a table from a rule, and remembers what was asked."""

    def __init__(self, table: BigTable[int]) -> None:
        self.table = table
        self.asked: list[list[int]] = []
        table.wanted.connect(self.feed)

    def feed(self, blocks: list[int]) -> None:
        self.asked.append(blocks)
        for block in blocks:
            self.table.fill(block, range(block * BLOCK, (block + 1) * BLOCK))


@pytest.fixture
def make(qtbot: QtBot) -> Callable[..., BigTable[int]]:
    def _make(**more: list[str]) -> BigTable[int]:
        columns = (
            Column[int]("序号", str, width=6, chip=lambda row: ChipLook(str(row), Tone.GOOD)),
            Column[int]("平方", lambda row: f"{row * row}", width=20),
            Column[int]("次要", lambda row: "次要", width=8),
        )
        table: BigTable[int] = BigTable(columns, name="big", title="大表", **more)
        qtbot.addWidget(table)
        table.resize(700, 400)
        table.show()
        return table

    return _make


def test_three_millions_are_shown_without_having_them(
    qtbot: QtBot, make: Callable[..., BigTable[int]]
) -> None:
    table = make()
    feeder = Feeder(table)
    table.show_count(MILLIONS, range(BLOCK))
    qtbot.wait(20)
    assert (table.rows_model.rowCount(), feeder.asked) == (MILLIONS, [])


def test_a_jump_anywhere_asks_for_that_block_only(
    qtbot: QtBot, make: Callable[..., BigTable[int]]
) -> None:
    table = make()
    feeder = Feeder(table)
    table.show_count(MILLIONS, range(BLOCK))
    qtbot.wait(20)
    table.scrollTo(table.rows_model.index(BLOCK * 7_001 - 2, 0))
    qtbot.waitUntil(lambda: bool(feeder.asked))
    qtbot.wait(10)
    assert feeder.asked == [[7_000]]
    assert table.rows_model.text(BLOCK * 7_001 - 2, 0) == str(BLOCK * 7_001 - 2)


def test_scrolling_over_many_blocks_asks_for_the_last_place_only(
    qtbot: QtBot, make: Callable[..., BigTable[int]]
) -> None:
    table = make()
    feeder = Feeder(table)
    table.show_count(MILLIONS, range(BLOCK))
    qtbot.wait(20)
    for place in range(0, MILLIONS, MILLIONS // 50):
        table.verticalScrollBar().setValue(place)
    qtbot.waitUntil(lambda: bool(feeder.asked))
    assert len(feeder.asked) == 1


def test_the_end_key_leads_to_the_last_row(
    qtbot: QtBot, make: Callable[..., BigTable[int]]
) -> None:
    table = make()
    _feeder = Feeder(table)
    table.show_count(MILLIONS, range(BLOCK))
    qtbot.wait(20)
    table.go_to_first()
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: table.current_row() == MILLIONS - 1)


def test_copying_everything_copies_a_thousand_rows_at_once(
    qtbot: QtBot, make: Callable[..., BigTable[int]]
) -> None:
    table = make()
    table.show_count(MILLIONS, range(BLOCK))
    qtbot.wait(20)
    table.selectAll()
    began = time.perf_counter()
    qtbot.wait(10)
    assert time.perf_counter() - began < 1
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert (len(lines), lines[3]) == (1000, "3\t9\t次要")


def test_letters_are_handed_to_the_search_box(
    qtbot: QtBot, make: Callable[..., BigTable[int]]
) -> None:
    table = make()
    table.show_count(5, range(5))
    with qtbot.waitSignal(table.typed) as typed:
        qtbot.keyClick(table, "w")
    assert typed.args == ["w"]


def test_a_narrow_table_leaves_out_what_matters_least(
    make: Callable[..., BigTable[int]],
) -> None:
    table = make(dropped_first=["次要"])
    assert not table.isColumnHidden(2)
    table.resize(460, 400)
    assert table.isColumnHidden(2)
    table.resize(900, 400)
    assert not table.isColumnHidden(2)


def test_old_blocks_go_when_there_are_too_many() -> None:
    missed: list[int] = []
    rows: BigRows[int] = BigRows(BLOCK * 100, missed.append)
    for block in range(KEPT + 1):
        rows.fill(block, range(BLOCK))
    assert (rows[0], missed) == (None, [0])
    assert rows[BLOCK * KEPT] == 0
