"""Tables of a million matters: opening, jumping and paging, beside Qt alone."""

from datetime import date
from random import Random

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from centre_app.services.records.matters import MatterQuery, MatterRow
from centre_app.views.desk import Desk
from centre_app.views.matters.looks import columns
from centre_app.views.matters.register import Register
from centre_app.views.parts.big_table import BigTable
from centre_app.views.tasks import Tasks
from scripts.bench.data.opened import Opened, opened
from scripts.bench.data.screen import application, show, wait
from scripts.bench.measure import Row, medians, row

TODAY = date(2026, 11, 1)
ROUNDS = 21


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
    """The same texts at the same places, painted without any model."""

    def __init__(self, texts: list[list[str]], table: BigTable[MatterRow]) -> None:
        super().__init__()
        self._texts = texts
        self._row_px = table.verticalHeader().defaultSectionSize()
        header = table.horizontalHeader()
        self._columns = [
            (header.sectionPosition(place), header.sectionSize(place))
            for place in range(header.count())
        ]
        self.first = 0

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        for line in range(self.height() // self._row_px + 1):
            texts = self._texts[(self.first + line) % len(self._texts)]
            top = line * self._row_px
            for (left, width), text in zip(self._columns, texts, strict=True):
                cell = QRect(left + 8, top, width - 16, self._row_px)
                painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter, text)
            painter.drawLine(0, top + self._row_px - 1, self.width(), top + self._row_px - 1)


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
        show(register.table)
        wait(lambda: register.table.current_row())
        opened_tables.append((register, settled))

    def bare() -> None:
        view = QTableView()
        view.setModel(Constants(count, texts))
        show(view)
        bare_tables.append(view)

    def jump() -> None:
        register, _ = opened_tables[-1]
        place = chance.randrange(count)
        register.table.setCurrentIndex(register.table.rows_model.index(place, 0))
        wait(lambda: register.table.current_row())

    def bare_jump() -> None:
        view = bare_tables[-1]
        view.setCurrentIndex(view.model().index(chance.randrange(count), 0))
        wait(lambda: True)

    opened_tables: list[tuple[Register, list[bool]]] = []
    bare_tables: list[QTableView] = []
    opening = medians({"ours": ours, "bare": bare}, rounds=5)
    wait(lambda: all(settled for _, settled in opened_tables))
    jumping = medians({"ours": jump, "bare": bare_jump}, rounds=ROUNDS)
    for table in [*bare_tables, *(register.table for register, _ in opened_tables)]:
        table.hide()
    return row(
        "table.open",
        f"{count:,} rows, open + jump",
        value=opening["ours"] + jumping["ours"],
        unit="ms",
        floor=opening["bare"] + jumping["bare"],
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
    show(table)
    painted = Painted(_texts(large), table)
    painted.setFont(table.font())
    painted.resize(table.viewport().size())
    painted.show()
    wait(lambda: True)
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
