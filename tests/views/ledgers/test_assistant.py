"""The assistant that takes in a ledger, in a real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from centre_app.domain.ledgers.codes import Verdict
from centre_app.domain.ledgers.fields import LedgerField
from centre_app.domain.permissions import Role
from centre_app.services.ledgers.ledgers import CHUNK
from centre_app.services.records.matters import MatterQuery
from centre_app.views.desk import Desk
from centre_app.views.ledgers import words
from centre_app.views.ledgers.page import LedgersPage
from centre_app.views.messages import Message
from centre_app.views.parts.dialog import Dialog
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.services.ledgers.ledger_files import LI, WANG, ZHAO, a_workbook
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless, settle


class Visit:
    """A director at the assistant."""

    def __init__(
        self, town: Town, tasks: Tasks, qtbot: QtBot, *, rows_at_once: int = CHUNK
    ) -> None:
        self.town, self.qtbot = town, qtbot
        self.actor = town.actor(Role.DIRECTOR)
        self.desk = Desk(self.actor, tasks)
        self.said: list[str] = []
        self.desk.said.connect(self._hear)
        self.page = LedgersPage(self.desk, town.services.ledgers, rows_at_once=rows_at_once)
        self.page.resize(990, 600)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.ask()
        self.rest()

    def _hear(self, message: Message) -> None:
        self.said.append(message.text)

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy)
        settle()

    def press(self, name: str) -> None:
        button = self.page.findChild(QPushButton, name)
        assert button is not None
        assert button.isVisible()
        assert button.isEnabled()
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.rest()

    def agree(self) -> None:
        dialog = self.page.findChild(Dialog)
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.rest()

    def open(self, path: str) -> None:
        self.page.start.chosen.emit(path)
        self.rest()

    def matters(self) -> int:
        page = self.town.services.matters.page(self.actor, MatterQuery())
        return len(page.rows)


@pytest.fixture
def visit(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Visit:
    return Visit(desk_town, tasks, qtbot)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return a_workbook(tmp_path, WANG, LI, ZHAO, ("", "", "缺日期", *[""] * 9))


def test_a_file_is_taken_in_from_choosing_to_the_last_row(visit: Visit, path: str) -> None:
    visit.open(path)
    assert visit.page.columns.mapping()[1:3] == (LedgerField.DAY, LedgerField.NAME)
    visit.press("ledgers.try")
    trial = visit.page.trial
    assert trial.take.text() == words.TAKE.format(count=3)
    assert [row.verdict for row in trial.table.rows_model.rows] == [Verdict.REFUSED]
    visit.press("ledgers.only.all")
    assert trial.table.rows_model.rowCount() == 4
    visit.press("ledgers.take")
    assert visit.matters() == 3
    assert visit.said[-1] == words.TAKEN.format(count=3)
    assert visit.page.start.isVisible()


def test_a_batch_is_taken_back_from_the_list(visit: Visit, path: str) -> None:
    visit.open(path)
    visit.press("ledgers.try")
    visit.press("ledgers.take")
    visit.page.start.table.go_to_first()
    visit.press("ledgers.undo")
    visit.agree()
    assert visit.matters() == 0
    assert visit.said[-1] == words.TAKEN_BACK.format(file="来访台账.xlsx", kept="")
    assert not visit.page.start.undo.isEnabled()


def test_a_missing_column_is_told_on_the_page(visit: Visit, path: str) -> None:
    visit.open(path)
    visit.page.columns.choices[1].set_value(LedgerField.SKIP)
    visit.press("ledgers.try")
    assert visit.page.columns.isVisible()
    assert visit.said[-1] == "请指定哪一栏是“来访日期”。"


def test_stopping_keeps_what_is_on_file_and_the_rest_out(
    desk_town: Town, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    visit = Visit(desk_town, tasks, qtbot, rows_at_once=1)
    visit.open(a_workbook(tmp_path, WANG, LI, ZHAO))
    visit.press("ledgers.try")
    trial = visit.page.trial
    trial.take.click()
    trial.cancel.click()
    visit.rest()
    assert visit.matters() == 1
    assert visit.said[-1] == words.CANCELLED.format(count=1)


def test_an_unreadable_file_is_told_and_nothing_else_happens(visit: Visit, tmp_path: Path) -> None:
    old = tmp_path / "旧.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    visit.open(str(old))
    assert visit.page.start.isVisible()
    assert visit.said[-1] == words.REASONS["ledger_old_workbook"]


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_every_page_can_be_read(visit: Visit, path: str, wear: Wear, size: TypeSize) -> None:
    wear(False, size)
    visit.open(path)
    for button in ("ledgers.try", "ledgers.only.all"):
        assert not clipped(visit.page)
        assert not nameless(visit.page)
        assert not marked_up(visit.page)
        visit.press(button)
    assert not clipped(visit.page)
    assert not nameless(visit.page)
