"""Every mark of the director's room is a door to exactly what it counts."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.director.codes import Breakdown, Figure
from centre_app.domain.director.periods import PeriodKind
from centre_app.domain.permissions import Role
from centre_app.services.records.matters import Counted, MatterQuery
from centre_app.views.desk import Desk
from centre_app.views.director.picture import WIDTH_PX, picture
from centre_app.views.director.room import DirectorRoom
from centre_app.views.matters.room import MattersRoom
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.services.director.random_matters import strew
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.dressing import alone
from tests.views.looking import clipped, marked_up, nameless, settle


class Visit:
    """A director before his room."""

    def __init__(self, town: Town, tasks: Tasks, qtbot: QtBot) -> None:
        strew(town, seed=21)
        self.town, self.qtbot = town, qtbot
        self.desk = Desk(town.actor(Role.DIRECTOR), tasks)
        self.room = alone(lambda: DirectorRoom(self.desk, town.services.reports, town.clock))
        self.doors: list[tuple[str, MatterQuery]] = []
        self.room.go.connect(lambda where, query: self.doors.append((where, query)))
        self.room.resize(1180, 600)
        with qtbot.waitExposed(self.room):
            self.room.show()
        with qtbot.waitSignal(self.room.chart.came):
            self.room.opened()
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)
        settle()

    def press(self, widget: QWidget, *keys: Qt.Key) -> None:
        widget.setFocus()
        for key in keys:
            QTest.keyClick(widget, key)

    def counted(self, query: MatterQuery) -> int:
        return self.town.services.matters.count(self.desk.actor, query)


@pytest.fixture
def visit(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Visit:
    return Visit(desk_town, tasks, qtbot)


def test_a_bar_chosen_by_arrows_opens_its_matters(visit: Visit) -> None:
    chart = visit.room.chart.chart
    visit.press(chart, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return)
    line = visit.room.numbers.table.rows_model.rows[1]
    assert visit.doors == [("matters", line.resolved_matters)]
    assert visit.counted(line.resolved_matters) == line.resolved
    assert f"{line.resolved} 件" in visit.room.chart.said.text()


def test_a_click_on_a_bar_opens_its_matters(visit: Visit) -> None:
    chart = visit.room.chart.chart
    place = chart._box.mapViewToScene(chart._taken.boundingRect().center())
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.mapFromScene(place))
    assert [where for where, _ in visit.doors] == ["matters"]
    assert visit.doors[0][1].counted in {Counted.ACCEPTED, Counted.RESOLVED}


def test_a_figure_opens_what_stands_above_and_below_its_line(visit: Visit) -> None:
    card = visit.room.figures.cards[Figure.MEDIATION_RATE]
    visit.press(card, Qt.Key.Key_Return)
    QTest.keyClick(card, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    above, below = (visit.counted(query) for _, query in visit.doors)
    assert card.arithmetic.text() == f"{above:,} ÷ {below:,}"


def test_the_register_has_words_for_whatever_a_figure_opens(visit: Visit) -> None:
    room = MattersRoom(visit.desk, visit.town.services, visit.town.clock)
    visit.qtbot.addWidget(room)
    for figure in visit.town.services.reports.figures(
        visit.desk.actor, visit.room.picker.span
    ).lines:
        for query in (figure.counted, figure.out_of):
            room.open_query(query)
            visit.rest()
            assert len(room.list_page.register.keys) == visit.counted(query)


def test_the_chosen_period_has_the_focus_when_the_room_opens(visit: Visit) -> None:
    assert visit.room.picker.periods[PeriodKind.TWELVE_MONTHS].hasFocus()


def test_a_line_of_the_table_opens_what_its_cell_counts(visit: Visit) -> None:
    table = visit.room.numbers.table
    table.go_to_first()
    QTest.keyClick(table, Qt.Key.Key_Return)
    table.setCurrentIndex(table.rows_model.index(0, 2))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [query.counted for _, query in visit.doors] == [Counted.ACCEPTED, Counted.RESOLVED]


def test_another_breakdown_changes_chart_and_table_alike(visit: Visit) -> None:
    visit.room.picker.breakdowns[Breakdown.DISPUTE_TYPE].click()
    visit.rest()
    labels = [line.label for line in visit.room.numbers.table.rows_model.rows]
    assert "邻里纠纷" in labels
    assert "同批化解率" in visit.room.numbers.total.text()


def test_chosen_months_in_the_wrong_order_are_refused_at_the_field(visit: Visit) -> None:
    picker = visit.room.picker
    picker.periods[PeriodKind.CHOSEN].click()
    before = picker.span
    picker.first.set_text("2026-02")
    picker.last.set_text("2025-01")
    visit.press(picker.last.editor(), Qt.Key.Key_Return)
    assert picker.last.error
    assert picker.span == before
    picker.first.set_text("什么")
    picker.apply.click()
    assert picker.first.error
    assert picker.first.text() == "什么"


def test_chosen_months_are_counted(visit: Visit) -> None:
    picker = visit.room.picker
    picker.periods[PeriodKind.CHOSEN].click()
    picker.first.set_text("2024年3月")
    picker.last.set_text("202602")
    visit.press(picker.last.editor(), Qt.Key.Key_Return)
    visit.rest()
    assert visit.room.heading.startswith("统计 · 2024-03 至 2026-02")
    assert len(visit.room.numbers.table.rows_model.rows) == 24


def test_the_picture_is_2400_pixels_wide(visit: Visit) -> None:
    assert visit.room._report is not None
    image = QImage.fromData(picture(visit.room.chart.chart, visit.room._report))
    assert image.width() == WIDTH_PX


def test_the_table_is_saved_where_the_director_says(visit: Visit, tmp_path: Path) -> None:
    assert visit.room.primary_action is not None
    visit.room.primary_action.trigger()
    visit.qtbot.waitUntil(lambda: visit.room.findChild(QFileDialog) is not None)
    dialog = visit.room.findChild(QFileDialog)
    assert dialog is not None
    said: list[object] = []
    visit.desk.said.connect(said.append)
    path = tmp_path / "统计.xlsx"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    visit.rest()
    assert path.read_bytes().startswith(b"PK")
    assert len(said) == 1


def test_the_programs_own_last_words_stay_in_place(visit: Visit) -> None:
    assert "pyqtgraph" in sys.modules
    assert "pyqtgraph" not in getattr(sys.excepthook, "__module__", "")


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("dark", [False, True])
def test_nothing_is_cut_or_nameless(
    wear: Wear, desk_town: Town, tasks: Tasks, qtbot: QtBot, *, dark: bool, size: TypeSize
) -> None:
    wear(dark, size)
    room = Visit(desk_town, tasks, qtbot).room
    assert clipped(room) == []
    assert nameless(room) == []
    assert marked_up(room) == []
