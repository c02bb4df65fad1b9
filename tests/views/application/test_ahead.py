"""The reception is made while somebody looks at his first room; whoever is quicker waits for nothing."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.views.application.ahead import AFTER_MS, Ahead
from centre_app.views.reception.intake_form import IntakeForm
from centre_app.views.reception.intake_page import IntakePage
from centre_app.views.reception.person_panel import PersonPanel
from centre_app.views.reception.room import ReceptionRoom
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.town import Town
from tests.views.desk_window import Sitting, sit_down
from tests.views.reception.focus import focus_unmoved

K = Qt.Key
STEPS = range(5)
"""After the room itself come the form, its page, and its place in the window; then there is no more."""

Sit = Callable[[], Sitting]


@pytest.fixture
def sit(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Sit:
    return lambda: sit_down(desk_town, tasks, qtbot, role=Role.RECEPTIONIST)


def _made(sitting: Sitting) -> ReceptionRoom:
    [room] = sitting.window.findChildren(ReceptionRoom)
    return room


def _go(sitting: Sitting, steps: int) -> None:
    prepared = sitting.window.stack.prepare()
    for _ in range(steps):
        next(prepared, None)
        QApplication.processEvents()


def test_the_reception_is_made_before_anybody_goes_there(sit: Sit, qtbot: QtBot) -> None:
    sitting = sit()
    with focus_unmoved():
        Ahead(sitting.window)
        qtbot.waitUntil(lambda: bool(sitting.window.stack.findChildren(IntakePage)))
    assert sitting.window.stack.key == "today"
    intake = _made(sitting).intake
    sitting.typist.press(K.Key_F2)
    assert _made(sitting).intake is intake
    assert intake.isVisible()


def test_no_step_is_taken_while_an_answer_is_owed(sit: Sit, qtbot: QtBot, tasks: Tasks) -> None:
    sitting = sit()
    asked = Event()
    tasks.run(asked.wait, owner=sitting.window, done=lambda _: None, failed=lambda _: None)
    Ahead(sitting.window)
    qtbot.wait(AFTER_MS * 3)
    assert not sitting.window.findChildren(ReceptionRoom)
    asked.set()
    qtbot.waitUntil(lambda: bool(sitting.window.findChildren(ReceptionRoom)))


@pytest.mark.parametrize("steps", STEPS)
def test_whoever_comes_in_the_middle_types_at_once(sit: Sit, steps: int) -> None:
    sitting = sit()
    _go(sitting, steps)
    sitting.typist.press(K.Key_F2)
    sitting.typist.search("王小花")
    sitting.typist.press(K.Key_Return)
    room = _made(sitting)
    assert room.intake.form.visitor.name.text() == "王小花"
    assert sitting.focus() != "nothing"
    _go(sitting, len(STEPS))
    assert room.intake.form.visitor.name.text() == "王小花"
    assert len(sitting.window.findChildren(IntakeForm)) == 1
    sitting.typist.press(K.Key_Escape)
    assert room.intake.form.is_blank()


@pytest.mark.parametrize("steps", STEPS)
def test_tab_goes_along_the_top_as_it_is_seen(sit: Sit, steps: int) -> None:
    sitting = sit()
    _go(sitting, steps)
    sitting.go("reception")
    sitting.enter("reception.ledger_tab")
    sitting.typist.press(K.Key_Tab)
    assert sitting.focus() == "intake.urgent"
    sitting.typist.press(K.Key_Tab)
    assert sitting.focus() == "reception.turn"


@pytest.mark.parametrize("steps", STEPS)
def test_a_window_that_closes_in_the_middle_leaves_nothing(
    sit: Sit, qapp: QApplication, steps: int
) -> None:
    sitting = sit()
    _go(sitting, steps)
    sitting.window.close()
    sitting.window.deleteLater()
    for _ in range(2):
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    kinds = (IntakeForm, IntakePage, PersonPanel, ReceptionRoom)
    assert not [one for one in qapp.allWidgets() if isinstance(one, kinds)]


@pytest.mark.parametrize("steps", STEPS)
def test_another_look_in_the_middle_is_worn_by_what_comes_later(
    sit: Sit, qtbot: QtBot, steps: int
) -> None:
    sitting = sit()
    _go(sitting, steps)
    with qtbot.waitSignal(sitting.window.look_changed):
        sitting.window.wear(False, TypeSize.LARGEST)
    sitting.go("reception")
    name = _made(sitting).intake.form.visitor.name.editor()
    assert name.font().pixelSize() == 21


def test_the_reception_is_made_again_in_another_look(sit: Sit, qtbot: QtBot) -> None:
    sitting = sit()
    Ahead(sitting.window)
    stack = sitting.window.stack
    qtbot.waitUntil(lambda: bool(stack.findChildren(IntakePage)))
    [first] = stack.findChildren(IntakePage)
    sitting.window.wear(False, TypeSize.LARGEST)
    qtbot.waitUntil(lambda: any(one is not first for one in stack.findChildren(IntakePage)))
