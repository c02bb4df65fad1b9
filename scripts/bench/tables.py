"""Tables of a million matters: opening, jumping and paging, beside Qt alone."""

from collections.abc import Sequence
from datetime import date
from random import Random
from statistics import median

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from centre_app.services.records.matters import MatterQuery, MatterRow
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.matters.looks import columns
from centre_app.views.matters.register import Register
from centre_app.views.parts.big_table import BigTable
from centre_app.views.parts.chip import chip_picture
from centre_app.views.parts.table_model import Column
from centre_app.views.tasks import Tasks
from scripts.bench.data.opened import Opened, opened
from scripts.bench.data.screen import application, show, wait, window
from scripts.bench.measure import Row, medians, milliseconds, row

TODAY = date(2026, 11, 1)
ROUNDS = 21
OPENINGS = 7
MIDDLE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value


def rows() -> list[Row]:
    """Measure table.open and table.scroll."""
    app = application()
    with opened() as large:
        tasks = Tasks()
        measured = [_open(large, tasks), _scroll(large)]
        tasks.shut_down()
    app.quit()
    return measured


class Constants(QAbstractTableModel):
    """Qt's own table over texts that are there already."""

    def __init__(self, count: int, texts: list[list[str]]) -> None:
        super().__init__()
        self._count, self._texts = count, texts

    def rowCount(self, _: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return self._count

    def columnCount(self, _: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return len(self._texts[0])

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._texts[index.row() % len(self._texts)][index.column()]


class Painted(QWidget):
    """The same words, cut, coloured and chipped alike at the same places, without any model."""

    def __init__(self, rows: Sequence[MatterRow], table: BigTable[MatterRow]) -> None:
        super().__init__()
        wear, shown = theme.current(), columns(TODAY)
        self._row_px = table.verticalHeader().defaultSectionSize()
        header = table.horizontalHeader()
        self._fonts = [wear.font(strong=column.strong) for column in shown]
        self._metrics = [QFontMetrics(font) for font in self._fonts]
        self._inks = [wear.color("muted" if column.muted else "text") for column in shown]
        self._line = wear.color("line")
        self._places = [
            (header.sectionPosition(place), header.sectionSize(place))
            for place in range(header.count())
        ]
        self._cells = [[_cell(column, one) for column in shown] for one in rows]
        self.first = 0

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        for line in range(self.height() // self._row_px + 1):
            cells = self._cells[(self.first + line) % len(self._cells)]
            self._paint_row(painter, cells, line * self._row_px)
            painter.fillRect(0, (line + 1) * self._row_px - 1, self.width(), 1, self._line)
        painter.end()

    def _paint_row(self, painter: QPainter, cells: list[str | QPixmap], top: int) -> None:
        for place, (left, width) in enumerate(self._places):
            cell = cells[place]
            if isinstance(cell, QPixmap):
                painter.drawPixmap(left + 4, top + (self._row_px - cell.height()) // 2, cell)
                continue
            text = self._metrics[place].elidedText(cell, Qt.TextElideMode.ElideRight, width - 16)
            painter.setFont(self._fonts[place])
            painter.setPen(self._inks[place])
            painter.drawText(left + 8, top, width - 16, self._row_px, MIDDLE, text)


def _cell(column: Column[MatterRow], one: MatterRow) -> str | QPixmap:
    look = column.chip(one) if column.chip else None
    return chip_picture(look, most=400, ratio=1) if look else column.text(one)


def _open(large: Opened, tasks: Tasks) -> Row:
    """From nothing to the newest rows, and from there to any place, both painted."""
    services, desk = large.town.services, Desk(large.clerk, tasks)
    count = services.matters.count(large.clerk, MatterQuery())
    texts, chance = _texts(large), Random(3)

    def ours() -> None:
        register = Register(desk, services.matters, today=TODAY)
        settled: list[bool] = []
        register.settled.connect(lambda: settled.append(True))
        register.ask(MatterQuery())
        show(register.table, windows.pop())
        wait(register.table.current_row)
        opened_tables.append((register, settled))

    def bare() -> None:
        view = QTableView()
        view.setModel(Constants(count, texts))
        show(view, windows.pop())
        bare_tables.append(view)

    def jump() -> None:
        register, _ = opened_tables[-1]
        place = chance.randrange(count)
        register.table.setCurrentIndex(register.table.rows_model.index(place, 0))
        wait(register.table.current_row)

    def bare_jump() -> None:
        view = bare_tables[-1]
        view.setCurrentIndex(view.model().index(chance.randrange(count), 0))
        wait(lambda: True)

    windows = [window() for _ in range(2 * OPENINGS)]
    kept = tuple(windows)
    opened_tables: list[tuple[Register, list[bool]]] = []
    bare_tables: list[QTableView] = []
    opening: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(OPENINGS):
        # The keys of all rows are still coming from the long lane: the next must not wait for them.
        wait(lambda: all(settled for _, settled in opened_tables))
        opening["bare"].append(milliseconds(bare))
        opening["ours"].append(milliseconds(ours))
    wait(lambda: all(settled for _, settled in opened_tables))
    jumping = medians({"ours": jump, "bare": bare_jump}, rounds=ROUNDS)
    for one in kept:
        one.hide()
    return row(
        "table.open",
        f"{count:,} rows, open + jump",
        value=median(opening["ours"]) + jumping["ours"],
        unit="ms",
        floor=median(opening["bare"]) + jumping["bare"],
        first=3,
        goal=1.5,
        peer="load-all 600×, +3 GB",
        n=ROUNDS,
    )


def _scroll(large: Opened) -> Row:
    """A page down of rows that are here, beside painting their texts."""
    found = large.town.services.matters.page(large.clerk, MatterQuery(limit=256)).rows
    table: BigTable[MatterRow] = BigTable(columns(TODAY), name="bench", title="bench")
    table.show_count(len(found), found)
    frame, other = window(), window()
    show(table, frame)
    painted = Painted(found, table)
    other.resize(table.viewport().size())
    show(painted, other)
    page = table.viewport().height() // table.verticalHeader().defaultSectionSize()
    bar, last = table.verticalScrollBar(), len(found) - page

    def ours() -> None:
        bar.setValue((bar.value() + page) % last)
        table.viewport().repaint()

    def floor() -> None:
        painted.first = (painted.first + page) % last
        painted.repaint()

    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
    times = medians({"ours": ours, "floor": floor}, rounds=101)
    return row(
        "table.scroll",
        "matters",
        value=times["ours"],
        unit="ms",
        floor=times["floor"],
        first=1.5,
        goal=1.15,
        peer="QSqlTableModel 2×",
        n=101,
    )


def _texts(large: Opened) -> list[list[str]]:
    found = large.town.services.matters.page(large.clerk, MatterQuery(limit=256)).rows
    return [[column.text(one) for column in columns(TODAY)] for one in found]
