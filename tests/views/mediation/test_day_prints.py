"""Lists of sessions on paper, from the calendar and from the list of the hall."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from centre_app.views.mediation.day_prints import DayPrints
from centre_app.views.mediation.room import MediationRoom
from tests.mediation_town import Road
from tests.views.mediation.conftest import Settle


def shown(prints: DayPrints) -> str:
    assert prints.dialog is not None
    title: str = prints.dialog.windowTitle()
    prints.dialog.close()
    return title


def test_ctrl_p_prints_the_days_that_are_looked_at(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    road.plan(road.ready())
    assert not room.print_view()
    room._choose_tab(1)
    settled()
    assert room.print_view()
    settled()
    assert shown(room.calendar.prints) == "调解安排（内部）"


def test_the_hall_has_its_own_paper_and_the_desk_one_with_names(
    qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle
) -> None:
    room._choose_tab(2)
    settled()
    for name, title in (("hall.print", "大厅调解安排"), ("hall.print_day", "调解安排（内部）")):
        button = room.findChild(QAbstractButton, name)
        assert button is not None
        qtbot.keyClick(button, Qt.Key.Key_Space)
        settled()
        assert shown(room.hall.prints) == title
