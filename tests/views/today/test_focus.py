"""Today takes the focus when it comes, and from nobody who types."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Role
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.drafts import DraftText
from centre_app.views.tasks import Tasks
from centre_app.views.today.room import TodayRoom
from tests.town import Town
from tests.views.desk_window import sit_down


def test_an_answer_that_comes_late_leaves_the_focus_to_who_types_above(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    draft = DraftText(INTAKE_FORM, new_id(), {"title": "王桂兰", "demand": "问养老金"})
    desk_town.services.drafts.keep(desk_town.actor(Role.RECEPTIONIST), draft)
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.RECEPTIONIST)
    room = sitting.window.room
    assert isinstance(room, TodayRoom)
    assert room.waiting.lines.hasFocus()
    room.refresh()
    qtbot.keyClick(sitting.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(sitting.window.header.box, "wang")
    sitting.typist.wait()
    assert QApplication.focusWidget() is sitting.window.header.box
    assert sitting.window.header.box.text() == "wang"


def test_an_answer_that_comes_late_leaves_the_focus_to_who_only_went_above(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.RECEPTIONIST)
    room = sitting.window.room
    assert isinstance(room, TodayRoom)
    assert room.hasFocus()
    draft = DraftText(INTAKE_FORM, new_id(), {"title": "王桂兰", "demand": "问养老金"})
    desk_town.services.drafts.keep(desk_town.actor(Role.RECEPTIONIST), draft)
    room.refresh()
    qtbot.keyClick(sitting.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    sitting.typist.wait()
    assert room.waiting.lines.isVisible()
    assert QApplication.focusWidget() is sitting.window.header.box


def test_a_room_without_a_line_stands_on_the_first_that_comes(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    sitting = sit_down(desk_town, tasks, qtbot, role=Role.RECEPTIONIST)
    room = sitting.window.room
    assert isinstance(room, TodayRoom)
    draft = DraftText(INTAKE_FORM, new_id(), {"title": "王桂兰", "demand": "问养老金"})
    desk_town.services.drafts.keep(desk_town.actor(Role.RECEPTIONIST), draft)
    room.refresh()
    sitting.typist.wait()
    assert room.waiting.lines.hasFocus()
