from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from centre_app.views import remembered, theme
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.table_model import Column, TableModel
from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear


@dataclass(frozen=True)
class Line:
    number: str
    title: str
    amount: int


LINES = [
    Line("0001", "排水纠纷", 900),
    Line("0002", "<img src=file:x>", 1200),
    Line("0003", "宅基地纠纷", 50),
]
COLUMNS: tuple[Column[Line], ...] = (
    Column("编号", lambda line: line.number, width=6),
    Column("事项", lambda line: line.title, width=14, strong=True),
    Column("状态", lambda _: "办理中", chip=lambda _: ChipLook("办理中", Tone.NOTICE)),
    Column("金额", lambda line: f"{line.amount:,}", lambda line: line.amount, right=True),
)


@pytest.fixture
def table(qtbot: QtBot) -> DataTable[Line]:
    table = DataTable(COLUMNS, name="test", title="事项", key=lambda line: line.number)
    table.resize(700, 300)
    table.show_rows(LINES)
    with qtbot.waitExposed(table):
        table.show()
    return table


def titles(table: DataTable[Line]) -> list[str]:
    return [line.number for line in table.rows_model.rows]


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = TableModel(COLUMNS)
    model.replace(LINES)
    qtmodeltester.check(model)
    model.sort(3, Qt.SortOrder.DescendingOrder)
    model.replace(LINES[:1])
    qtmodeltester.check(model)


def test_numbers_are_sorted_as_numbers_and_stay_sorted(table: DataTable[Line]) -> None:
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert titles(table) == ["0003", "0001", "0002"]
    table.show_rows([*LINES, Line("0004", "", 100)])
    assert titles(table) == ["0003", "0004", "0001", "0002"]


def test_the_cursor_stays_on_its_row_through_sorting_and_refreshing(
    table: DataTable[Line],
) -> None:
    assert table.go_to("0002")
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert table.current_row() == LINES[1]
    table.show_rows(list(reversed(LINES)))
    assert table.current_row() == LINES[1]
    table.show_rows(LINES[2:])
    assert table.current_row() is None
    assert not table.go_to("0001")


def test_whoever_tabs_in_has_chosen_nothing_and_the_arrow_takes_the_first_row(
    table: DataTable[Line], qtbot: QtBot
) -> None:
    chosen = list[Line | None]()
    table.chosen.connect(chosen.append)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.show_rows(LINES)
    assert set(chosen) <= {None}
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_row() == LINES[0]


def test_enter_opens_space_previews_and_a_double_click_opens(
    table: DataTable[Line], qtbot: QtBot
) -> None:
    opened, previewed = list[Line](), list[Line]()
    table.opened.connect(opened.append)
    table.previewed.connect(previewed.append)
    table.go_to_first()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    place = table.visualRect(table.rows_model.index(2, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (opened, previewed) == ([LINES[0], LINES[2]], [LINES[0]])


def test_cells_are_copied_as_text(table: DataTable[Line], qtbot: QtBot) -> None:
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "0001\t排水纠纷\t办理中\t900"
    assert len(copied) == 3


def test_typing_ahead_finds_a_row(table: DataTable[Line]) -> None:
    table.keyboardSearch("0003")
    assert table.current_row() == LINES[2]


def test_the_count_stands_in_the_heading_and_an_empty_list_says_something(
    qtbot: QtBot,
) -> None:
    table = DataTable(COLUMNS, name="test", title="事项")
    table.show_rows(LINES)
    card = TableCard("事项", table, unit="件", empty="还没有事项。")
    qtbot.addWidget(card)
    card.show()
    assert card.count.text() == "3 件"
    assert card.empty.isHidden()
    table.show_rows([])
    assert card.count.text() == "0 件"
    assert card.empty.isVisible()


def test_the_widest_column_takes_what_is_left(table: DataTable[Line]) -> None:
    header = table.horizontalHeader()
    assert header.length() == table.viewport().width()
    before = header.sectionSize(1)
    table.resize(900, 300)
    assert header.sectionSize(1) == before + 200


def test_a_column_made_wider_by_hand_is_remembered(table: DataTable[Line]) -> None:
    table.horizontalHeader().resizeSection(0, 200)
    table._keep_widths()
    again = DataTable(COLUMNS, name="test", title="事项")
    assert again.horizontalHeader().sectionSize(0) == pytest.approx(200, abs=1)
    assert set(remembered.widths("test")) == {"编号", "事项", "状态", "金额"}


def test_rows_grow_with_the_type(table: DataTable[Line], wear: Wear) -> None:
    assert table.rowHeight(0) == 32
    wear(False, TypeSize.LARGEST)
    assert table.rowHeight(0) == 48


@given(
    pairs=st.lists(st.tuples(st.text(max_size=3), st.integers(0, 5)), max_size=12),
    down=st.booleans(),
)
def test_sorting_keeps_every_row(pairs: list[tuple[str, int]], *, down: bool) -> None:
    model: TableModel[tuple[str, int]] = TableModel(
        [Column("a", lambda row: row[0]), Column("b", lambda row: str(row[1]), lambda row: row[1])]
    )
    model.replace(pairs)
    model.sort(1, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)
    assert sorted(model.rows) == sorted(pairs)
    numbers = [number for _, number in model.rows]
    assert numbers == sorted(numbers, reverse=down)


def ink_of(table: DataTable[Line], row: int, column: int, *, dx: int = 2) -> str:
    """Return the colour of a cell's ground near its left edge."""
    box = table.visualRect(table.rows_model.index(row, column))
    return table.viewport().grab().toImage().pixelColor(box.left() + dx, box.center().y()).name()


def darkest_in(table: DataTable[Line], row: int, column: int) -> int:
    """Return how dark the darkest point of a cell is, 0 being black."""
    box = table.visualRect(table.rows_model.index(row, column)).adjusted(4, 2, -4, -2)
    picture = table.viewport().grab(box).toImage()
    points = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return min(picture.pixelColor(x, y).lightness() for x, y in points)


def test_the_row_chosen_is_tinted_and_marked_at_its_edge_and_no_other(
    table: DataTable[Line],
) -> None:
    table.setCurrentIndex(table.rows_model.index(1, 0))
    assert ink_of(table, 1, 1) == theme.current().tint("accent", 0.14).name()
    assert ink_of(table, 0, 1) == ink_of(table, 2, 1) == theme.current().color("surface").name()
    assert ink_of(table, 1, 0, dx=1) == theme.current().color("accent").name()


def test_every_cell_shows_its_text_and_a_row_that_is_not_here_shows_nothing(
    table: DataTable[Line],
) -> None:
    assert all(darkest_in(table, row, column) < 130 for row in range(3) for column in range(4))
    table.show_rows([Line("", "", 0)])
    assert darkest_in(table, 0, 1) > 200


def test_a_column_put_away_leaves_its_place_to_the_others(table: DataTable[Line]) -> None:
    table.horizontalHeader().setSectionHidden(0, True)
    assert table.columnViewportPosition(1) == 0
    assert darkest_in(table, 0, 1) < 130


YIELDING: tuple[Column[Line], ...] = (
    Column("编号", lambda line: line.number, width=6, yields=2),
    Column("事项", lambda line: line.title, width=14, strong=True),
    Column("状态", lambda _: "办理中", width=6),
    Column("金额", lambda line: f"{line.amount:,}", width=6, yields=1),
)


def test_columns_that_yield_go_where_there_is_no_room_and_come_back(qtbot: QtBot) -> None:
    table = DataTable(YIELDING, name="yielding", title="事项")
    table.show_rows(LINES)
    with qtbot.waitExposed(table):
        table.show()

    def shown(characters: float) -> str:
        table.resize(theme.current().em(characters), 300)
        header = table.horizontalHeader()
        return "".join("-" if header.isSectionHidden(place) else "x" for place in range(4))

    assert shown(40) == "xxxx"
    assert shown(27) == "-xxx"
    assert shown(18) == "-xx-"
    assert shown(40) == "xxxx"
    shown(18)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    table.selectRow(0)
    assert table.text_of_selection() == "0001\t排水纠纷\t办理中\t900"
    place = table.visualRect(table.rows_model.index(0, 1)).center()
    tip = QHelpEvent(QEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), tip)
    assert QToolTip.text().endswith("金额：900</span>")


def test_a_part_painted_anew_is_the_same_as_the_whole(table: DataTable[Line]) -> None:
    whole = table.viewport().grab().toImage()
    box = table.visualRect(table.rows_model.index(1, 2))
    assert table.viewport().grab(box).toImage() == whole.copy(box)
