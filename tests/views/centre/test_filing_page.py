"""The page of how case files are kept, by its keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from centre_app.domain.case_files.codes import OrderKind
from centre_app.domain.case_files.filing import FilingRules
from centre_app.domain.permissions import Role
from centre_app.views.centre.filing_page import FilingPage
from centre_app.views.desk import Desk
from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.dressing import alone


@pytest.fixture
def page(desk_town: Town, qtbot: QtBot) -> Iterator[FilingPage]:
    tasks = Tasks()
    desk = Desk(desk_town.actor(Role.SYS_ADMIN), tasks)
    page = alone(lambda: FilingPage(desk, desk_town.services.archive_rules))
    qtbot.addWidget(page)
    page.show()
    page.ask()
    qtbot.waitUntil(page.save.isEnabled)
    yield page
    tasks.shut_down()


def test_years_and_order_are_saved_by_keyboard_and_wrong_ones_stay(
    page: FilingPage, desk_town: Town, qtbot: QtBot
) -> None:
    def commit() -> None:
        QTest.keyClick(page.long.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: not page._desk.tasks.busy)

    page.order.set_value(OrderKind.MINISTRY)
    page.long.set_text("4")
    commit()
    assert page.long.error
    page.ask()
    qtbot.waitUntil(lambda: not page._desk.tasks.busy)
    assert (page.long.text(), page.order.value()) == ("4", OrderKind.MINISTRY)
    page.long.set_text("30")
    commit()
    kept = desk_town.services.archive_rules.rules(desk_town.actor(Role.SYS_ADMIN), None)
    assert kept == FilingRules(OrderKind.MINISTRY, 5, 30)
