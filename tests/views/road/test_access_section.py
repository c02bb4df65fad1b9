"""The list of those who may read a matter, from the keyboard of the matter's page."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.views.frame.room import Subject
from centre_app.views.matters import access_words as words
from centre_app.views.matters.access_section import AccessSection
from centre_app.views.matters.room import MattersRoom
from centre_app.views.tasks import Tasks
from tests.services.bad_input.stages import Stage
from tests.town import Town
from tests.views.desk_window import Sitting, sit_down
from tests.views.looking import clipped, nameless

Sit = Callable[[Role], Sitting]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sit(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Iterator[Sit]:
    opened: list[Sitting] = []

    def one(role: Role) -> Sitting:
        opened.append(sit_down(desk_town, tasks, qtbot, role=role))
        return opened[-1]

    yield one
    for sitting in opened:
        sitting.window.close()
        sitting.typist.wait()


@pytest.fixture
def matter_id(desk_town: Town) -> UUID:
    return Stage(desk_town).registered().id


def told(sitting: Sitting) -> str:
    """Return what the section says."""
    section = sitting.window.findChild(AccessSection)
    assert section is not None
    return "\n".join(label.text() for label in section.findChildren(QLabel))


def close_it(sitting: Sitting, matter_id: UUID) -> None:
    sitting.go("matters", Subject("matter", matter_id))
    sitting.enter("matters.access.change")
    sitting.typist.press(Qt.Key.Key_Space)
    sitting.typist.press(Qt.Key.Key_Return, CTRL)


def test_a_matter_is_closed_and_opened_again_without_the_mouse(sit: Sit, matter_id: UUID) -> None:
    sitting = sit(Role.DISPATCHER)
    close_it(sitting, matter_id)
    assert "检举控告" in told(sitting)
    assert sitting.actor.name in told(sitting)
    sitting.enter("matters.access.change")
    sitting.typist.press(Qt.Key.Key_Space)
    sitting.typist.type("J")
    for _ in range(2):
        sitting.typist.press(Qt.Key.Key_Down)
    sitting.typist.press(Qt.Key.Key_Tab)
    sitting.typist.type("已查明不实")
    sitting.typist.press(Qt.Key.Key_Return, CTRL)
    assert told(sitting) == words.OPEN_TO_ALL


def test_a_refused_change_says_so_at_its_field_and_keeps_what_was_typed(
    sit: Sit, matter_id: UUID
) -> None:
    sitting = sit(Role.DISPATCHER)
    close_it(sitting, matter_id)
    sitting.enter("matters.access.change")
    sitting.typist.press(Qt.Key.Key_Space)
    sitting.typist.press(Qt.Key.Key_Return, CTRL)
    said = [one.text() for one in sitting.window.findChildren(QLabel) if one.isVisible()]
    assert any(words.WHO in one and "请" in one for one in said)
    assert clipped(sitting.window) == []
    assert nameless(sitting.window) == []


def test_somebody_else_sees_that_there_is_one_and_no_more(sit: Sit, matter_id: UUID) -> None:
    close_it(sit(Role.DISPATCHER), matter_id)
    other = sit(Role.SUPERVISOR)
    other.go("matters")
    room = other.window.room
    assert isinstance(room, MattersRoom)
    table = room.list_page.register.table
    row = table.rows_model.text(0, 1)
    assert row.startswith("限阅事项 · 621999103")
    table.go_to_first()
    other.typist.press(Qt.Key.Key_Return)
    assert room.list_page.isVisible()
    assert any(
        "只有指定人员可以查看" in one.text()
        for one in other.window.findChildren(QLabel)
        if one.isVisible()
    )
