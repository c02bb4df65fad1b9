from collections.abc import Callable, Sequence
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from centre_app.views.frame.jump import found_matter, found_person
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.parts.found import Found
from tests.views.frame.windows import Builder, Plain, Reception

WHO, WHAT = UUID(int=5), UUID(int=6)


class Finder:
    """Answers when a test lets it."""

    def __init__(self) -> None:
        self.answers: dict[str, Callable[[Sequence[Found]], None]] = {}

    def __call__(self, text: str, answer: Callable[[Sequence[Found]], None]) -> None:
        self.answers[text] = answer


@pytest.fixture
def finder() -> Finder:
    return Finder()


@pytest.fixture
def window(builder: Builder, finder: Finder) -> MainWindow:
    return builder.window(find=finder)


def open_jump(window: MainWindow, qtbot: QtBot, text: str = "") -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    # QTest types Latin letters only; an input method commits the rest.
    window.header.box.insert(text)
    window.header.box.ask_now()


def listed(window: MainWindow) -> list[str]:
    model = window.jump.results.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_rooms_are_found_without_asking_anybody(window: MainWindow, qtbot: QtBot) -> None:
    open_jump(window, qtbot, "事")
    assert listed(window) == ["房间", "事项"]
    qtbot.keyClick(window.header.box, Qt.Key.Key_Return)
    assert isinstance(window.room, Plain)
    assert not window.jump.isVisible()


def test_people_matters_and_rooms_stand_in_groups(
    window: MainWindow, finder: Finder, qtbot: QtBot
) -> None:
    open_jump(window, qtbot, "事")
    finder.answers["事"](
        [
            found_person("reception", WHO, name="张事成", detail="峪河村"),
            found_matter("matters", WHAT, title="排水纠纷", detail="办理中"),
        ]
    )
    assert listed(window) == ["人", "张事成  峪河村", "事项", "排水纠纷  办理中", "房间", "事项"]


def test_a_person_found_opens_in_the_room(window: MainWindow, finder: Finder, qtbot: QtBot) -> None:
    open_jump(window, qtbot, "zsc")
    finder.answers["zsc"]([found_person("reception", WHO, name="张事成", detail="")])
    qtbot.keyClick(window.header.box, Qt.Key.Key_Return)
    assert isinstance(window.room, Reception)
    assert window.room.asked == [("person", WHO)]
    assert window.header.box.text() == ""


def test_a_late_answer_to_an_older_text_is_not_shown(
    window: MainWindow, finder: Finder, qtbot: QtBot
) -> None:
    open_jump(window, qtbot, "z")
    qtbot.keyClicks(window.header.box, "h")
    window.header.box.ask_now()
    finder.answers["z"]([found_person("reception", WHO, name="旧", detail="")])
    assert not any("旧" in line for line in listed(window))


def test_escape_leads_back_into_the_room(window: MainWindow, qtbot: QtBot) -> None:
    open_jump(window, qtbot, "zg")
    qtbot.keyClick(window.header.box, Qt.Key.Key_Escape)
    assert not window.jump.isVisible()
    assert isinstance(window.room, Reception)
    assert window.room.box.hasFocus()


def test_nothing_found_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    open_jump(window, qtbot, "xyz")
    assert window.jump._nothing.isVisible()
