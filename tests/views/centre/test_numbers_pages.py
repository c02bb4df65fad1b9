"""Pages of numbers keep what is typed, and say at the field what cannot stand."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.views.centre.escalation_page import EscalationPage
from centre_app.views.centre.follow_up_page import FollowUpPage
from centre_app.views.centre.numbers_page import NumbersPage
from centre_app.views.desk import Desk
from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.dressing import alone

PAGES: dict[str, Callable[[Desk, Town], NumbersPage]] = {
    "urgings": lambda desk, town: FollowUpPage(desk, town.services.follow_up_settings),
    "village_days": lambda desk, town: EscalationPage(desk, town.services.handovers),
}
"""By one of the numbers on each."""


@pytest.fixture(params=PAGES)
def number(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(number: str, desk_town: Town, qtbot: QtBot) -> Iterator[NumbersPage]:
    tasks = Tasks()
    desk = Desk(desk_town.actor(Role.SYS_ADMIN), tasks)
    page = alone(lambda: PAGES[number](desk, desk_town))
    qtbot.addWidget(page)
    page.show()
    page.ask()
    qtbot.waitUntil(page.save.isEnabled)
    yield page
    tasks.shut_down()


def commit(page: NumbersPage, name: str) -> None:
    editor = page.fields[name].editor()
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_number_is_saved_by_keyboard(
    page: NumbersPage, number: str, desk_town: Town, qtbot: QtBot
) -> None:
    page.fields[number].set_text("3")
    commit(page, number)
    qtbot.waitUntil(lambda: not page._desk.tasks.busy)
    kept = page.reads()(desk_town.actor(Role.SYS_ADMIN), None)
    assert getattr(kept, number) == 3


def test_what_is_no_number_is_said_beside_its_field(
    page: NumbersPage, number: str, qtbot: QtBot
) -> None:
    page.fields[number].set_text("三")
    commit(page, number)
    qtbot.waitUntil(lambda: bool(page.fields[number].error))
    assert page.fields[number].text() == "三"
