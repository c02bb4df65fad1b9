"""Taking sessions out of the calendar, from the button to the file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot

from centre_app.views.mediation.room import MediationRoom
from tests.mediation_town import Road
from tests.views.mediation.conftest import Settle


def press(qtbot: QtBot, room: MediationRoom, name: str) -> None:
    button = room.findChild(QAbstractButton, name)
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Space)


Take = Callable[[], str]


@pytest.fixture
def take(qtbot: QtBot, room: MediationRoom, road: Road, settled: Settle, tmp_path: Path) -> Take:
    """Press the button, choose a file, and return what is written in it."""
    road.plan(road.ready())
    room._choose_tab(1)
    settled()
    press(qtbot, room, "calendar.export")
    assert room.calendar.export.isVisible()
    return lambda: taken(qtbot, room, settled, tmp_path / "week.ics")


def taken(qtbot: QtBot, room: MediationRoom, settled: Settle, target: Path) -> str:
    press(qtbot, room, "calendar.take")
    settled()
    dialog = room.findChild(QFileDialog, "save_file")
    assert dialog is not None
    dialog.fileSelected.emit(str(target))
    dialog.close()
    settled()
    assert not room.calendar.export.isVisible()
    return target.read_bytes().decode().replace("\r\n ", "")


def test_a_week_is_saved_without_names(take: Take) -> None:
    written = take()
    assert "云岭镇人调字第1号" in written
    assert "王桂兰" not in written


def test_a_week_is_saved_with_names_where_that_is_ticked(
    qtbot: QtBot, room: MediationRoom, take: Take
) -> None:
    box = room.findChild(QCheckBox, "calendar.with_names")
    assert box is not None
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert "王桂兰" in take()


def test_esc_takes_nothing_out(qtbot: QtBot, room: MediationRoom, settled: Settle) -> None:
    room._choose_tab(1)
    settled()
    press(qtbot, room, "calendar.export")
    assert room.step_back()
    assert not room.calendar.export.isVisible()
    assert not room.step_back()
