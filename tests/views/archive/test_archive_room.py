"""The archive in a real window: by its keys from a closed case to a file that is out."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from centre_app.domain.case_files.codes import FileState
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.case_files import FileSubject
from centre_app.views.archive import words
from centre_app.views.archive.dialogs import StepDialog
from centre_app.views.archive.lists import LACKING, LENT, LOCKED, READY
from centre_app.views.archive.room import ArchiveRoom
from centre_app.views.desk import Desk
from centre_app.views.parts.link import Link
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.case_file_road import CaseFileRoad
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.dressing import alone
from tests.views.looking import clipped, marked_up, nameless, settle

LEFT_BY_THE_WINDOW = (1091, 580)
"""What a window of 1366×768 leaves a room at the largest type."""


class Visit:
    """Somebody at the archive."""

    def __init__(self, road: CaseFileRoad, actor: Actor, tasks: Tasks, qtbot: QtBot) -> None:
        self.road, self.qtbot = road, qtbot
        self.desk = Desk(actor, tasks)
        town = road.town
        self.room = alone(lambda: ArchiveRoom(self.desk, town.services, town.clock))
        qtbot.addWidget(self.room)
        self.room.resize(1200, 700)
        with qtbot.waitExposed(self.room):
            self.room.show()
        self.room.activateWindow()
        qtbot.waitUntil(self.room.isActiveWindow)
        self.said: list[str] = []
        self.went: list[Any] = []
        self.desk.said.connect(lambda message: self.said.append(message.text))
        self.room.go.connect(lambda room, subject: self.went.append((room, subject.kind)))
        self.room.opened()
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)
        settle()

    def turn(self, tab: int) -> None:
        self.room.lists.tabs.setCurrentIndex(tab)
        self.rest()

    @property
    def offered(self) -> list[str]:
        buttons = self.room.steps.buttons
        return [one.objectName().removeprefix("archive.") for one in buttons if one.isVisible()]

    def press(self, name: str) -> None:
        button = self.room.findChild(QPushButton, f"archive.{name}")
        assert button is not None
        assert button.isVisible()
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.rest()

    def fill(self, **texts: str) -> None:
        for name, text in texts.items():
            field: Any = self.dialog.form.field(name)
            field.set_text(text)

    @property
    def dialog(self) -> StepDialog:
        return next(one for one in self.room.findChildren(StepDialog) if one.isVisible())

    def commit(self) -> None:
        QTest.keyClick(self.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.rest()

    def lacks(self) -> list[str]:
        found = self.room.pane.findChildren(Link, "archive.lack")
        return [one.text() for one in found if one.isVisible()]


@pytest.fixture
def road(desk_town: Town) -> CaseFileRoad:
    return CaseFileRoad(desk_town)


def test_a_file_goes_by_keys_from_a_closed_case_until_it_is_out(
    road: CaseFileRoad, tasks: Tasks, qtbot: QtBot
) -> None:
    subject = road.closed()
    visit = Visit(road, road.archivist, tasks, qtbot)
    visit.turn(LACKING)
    assert visit.lacks() == [
        "缺身份、监护、授权证明：王桂兰",
        "缺身份、监护、授权证明：李建军",
    ]
    assert visit.offered == ["begin"]
    visit.press("begin")
    visit.commit()
    assert visit.offered == ["enclose"]
    for _ in range(2):
        visit.press("enclose")
        visit.commit()
        assert visit.dialog.form.field("title").error
        kind: Any = visit.dialog.form.field("kind")
        kind.editor().setCurrentIndex(0)
        visit.fill(pages="1")
        visit.commit()
    assert visit.lacks() == []
    assert visit.room.lists.tabs.currentIndex() == READY
    road.review(subject)
    visit.room.opened()
    visit.rest()
    assert visit.offered == ["lock", "enclose", "put_back"]
    visit.press("lock")
    assert visit.said[-1] == words.LOCKED_SAID
    visit.turn(LOCKED)
    assert visit.offered == ["lend"]
    visit.press("lend")
    visit.fill(borrower="县法院赵法官", purpose="司法确认审查")
    visit.commit()
    assert visit.dialog.form.field("due_on").error
    visit.fill(due_on="2026-03-20")
    visit.commit()
    assert road.page(subject).state is FileState.LENT
    visit.turn(LENT)
    assert visit.offered == ["take_in"]
    assert visit.room.lists.tabs.tabText(LENT) == "借出 1"


def test_each_line_leads_to_where_it_is_mended(
    road: CaseFileRoad, tasks: Tasks, qtbot: QtBot
) -> None:
    road.closed(forms=())
    visit = Visit(road, road.archivist, tasks, qtbot)
    visit.turn(LACKING)
    for link in visit.room.pane.findChildren(Link, "archive.lack"):
        link.setFocus()
        QTest.keyClick(link, Qt.Key.Key_Space)
    assert visit.went == [("mediation", "case"), *[("matters", "matter")] * 5]


def test_only_the_director_is_offered_to_lock_what_lacks_something(
    road: CaseFileRoad, tasks: Tasks, qtbot: QtBot
) -> None:
    subject = road.begun(forms=())
    road.review(subject)
    archivist = Visit(road, road.archivist, tasks, qtbot)
    archivist.turn(LACKING)
    assert archivist.offered == ["enclose", "put_back"]
    archivist.room.close()
    visit = Visit(road, road.director, tasks, qtbot)
    visit.turn(LACKING)
    visit.press("lock_anyway")
    visit.commit()
    assert road.page(subject).state is FileState.REVIEWED
    visit.fill(reason="当事人已去世，无法补签")
    visit.commit()
    assert road.page(subject).override_reason == "当事人已去世，无法补签"


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_everything_is_read_and_reached_at_every_type_size(
    road: CaseFileRoad, tasks: Tasks, qtbot: QtBot, wear: Wear, size: TypeSize
) -> None:
    subject = lent(road)
    road.closed("赵德顺", "钱三多", forms=())
    both = replace(road.director, roles=frozenset({Role.DIRECTOR, Role.ARCHIVIST}))
    wear(False, size)
    visit = Visit(road, both, tasks, qtbot)
    visit.room.resize(*LEFT_BY_THE_WINDOW)
    for tab in (READY, LACKING, LOCKED, LENT):
        visit.turn(tab)
        assert clipped(visit.room) == []
        assert nameless(visit.room) == []
        assert marked_up(visit.room) == []
    assert visit.room.pane.page is not None
    assert visit.room.pane.page.subject == subject
    assert visit.room.lists.table is QApplication.focusWidget() or visit.room.lists.isVisible()


def lent(road: CaseFileRoad) -> FileSubject:
    subject = road.locked()
    road.lend(subject)
    return subject
