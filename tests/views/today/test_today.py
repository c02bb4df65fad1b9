from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Actor, Role
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.drafts import DraftText
from centre_app.views.desk import Desk
from centre_app.views.frame.room import Subject
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from centre_app.views.today.room import TodayRoom
from tests.services.intakes import an_intake
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.dressing import alone
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.typist import Typist


class Morning:
    """The room of somebody, on a small real centre."""

    def __init__(self, town: Town, tasks: Tasks, qtbot: QtBot) -> None:
        self.town = town
        director = town.actor(Role.DIRECTOR)
        both = frozenset({Role.DIRECTOR, Role.RECEPTIONIST})
        self.actor = Actor(director.staff_id, director.org_id, director.name, both)
        self.room = alone(
            lambda: TodayRoom(Desk(self.actor, tasks), town.services.today, town.clock)
        )
        self.typist = Typist(qtbot, tasks, self.room)
        self._qtbot = qtbot

    def open(self) -> None:
        self.room.resize(1200, 640)
        with self._qtbot.waitExposed(self.room):
            self.room.show()
        self.room.activateWindow()
        self.room.opened()
        self.typist.wait()


@pytest.fixture
def morning(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Iterator[Morning]:
    yield Morning(desk_town, tasks, qtbot)
    tasks.shut_down()


def test_a_quiet_day_says_something_useful(morning: Morning) -> None:
    morning.open()
    assert morning.room.waiting.count.text() == "0 件"
    assert morning.room.sessions.lines.isHidden()


def test_every_line_opens_its_subject(morning: Morning, qtbot: QtBot) -> None:
    done = morning.town.services.reception.register(morning.actor, an_intake())
    morning.open()
    assert morning.typist.focused_name() == "today.waiting"
    with qtbot.waitSignal(morning.room.go) as gone:
        morning.typist.press(Qt.Key.Key_Return)
    assert gone.args == ["matters", Subject("matter", done.id)]


def test_a_draft_opens_in_the_reception(morning: Morning, qtbot: QtBot) -> None:
    key = new_id()
    morning.town.services.drafts.keep(
        morning.actor, DraftText(INTAKE_FORM, key, {"title": "陈秀英"})
    )
    morning.open()
    with qtbot.waitSignal(morning.room.go) as gone:
        morning.typist.press(Qt.Key.Key_Return)
    assert gone.args == ["reception", Subject("draft", key)]


def test_a_late_notice_shows_its_colour_in_words_too(morning: Morning) -> None:
    morning.town.services.reception.register(morning.actor, an_intake())
    morning.town.clock.advance(timedelta(days=20))
    morning.open()
    line = morning.room.lights.lines.current()
    assert line is not None
    [chip] = line.chips
    assert chip.read == "黄 超 5 天"
    assert line.group == "已超期"
    assert "第二十三条" in line.detail


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_cut_nameless_or_read_as_markup(
    morning: Morning, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    morning.town.services.reception.register(morning.actor, an_intake())
    morning.open()
    settle()
    assert clipped(morning.room) == []
    assert nameless(morning.room) == []
    assert marked_up(morning.room) == []
