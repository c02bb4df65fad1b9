import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.views.parts.choice import Choice

KINDS = [("neighbour", "邻里纠纷"), ("house", "房屋宅基地纠纷"), ("damages", "损害赔偿纠纷")]
INITIALS = {"邻里纠纷": "lljf", "房屋宅基地纠纷": "fwzjdjf", "损害赔偿纠纷": "shpcjf"}


@pytest.fixture
def choice(qtbot: QtBot) -> Choice[str]:
    choice: Choice[str] = Choice("纠纷类型", KINDS, initials=lambda label: INITIALS[label])
    qtbot.addWidget(choice)
    choice.show()
    return choice


def test_nothing_is_chosen_until_somebody_chooses(choice: Choice[str]) -> None:
    assert (choice.value(), choice.text()) == (None, "")


@pytest.mark.parametrize(
    ("letters", "value"), [("f", "house"), ("sh", "damages"), ("zjd", "house"), ("l", "neighbour")]
)
def test_pinyin_initials_choose(
    choice: Choice[str], letters: str, value: str, qtbot: QtBot
) -> None:
    qtbot.keyClicks(choice.editor(), letters)
    assert choice.value() == value


def test_letters_that_lead_nowhere_change_nothing(choice: Choice[str], qtbot: QtBot) -> None:
    choice.set_value("house")
    qtbot.keyClicks(choice.editor(), "xyz")
    assert choice.value() == "house"


def test_letters_work_in_the_opened_list_too(choice: Choice[str]) -> None:
    choice.editor().view().keyboardSearch("sh")
    assert choice.editor().view().currentIndex().data() == "损害赔偿纠纷"


def test_the_wheel_over_a_form_changes_no_choice(choice: Choice[str]) -> None:
    choice.set_value("house")
    choice.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice.editor(), turn)
    assert choice.value() == "house"


def test_other_options_keep_the_choice_if_they_hold_it(choice: Choice[str]) -> None:
    choice.set_value("house")
    choice.set_options(KINDS[1:])
    assert choice.value() == "house"
    choice.set_options(KINDS[:1])
    assert choice.value() is None
    choice.set_value("never heard of")
    assert choice.value() is None


def test_choosing_takes_the_error_away(choice: Choice[str]) -> None:
    choice.set_error("请选择。")
    choice.set_value("house")
    assert choice.error == ""
    choice.clear()
    assert choice.value() is None
