"""The page of the follow-up keeps what is typed, and says at the field what cannot stand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.views.centre.follow_up_page import FollowUpPage
from centre_app.views.desk import Desk
from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.dressing import alone


@pytest.fixture
def page(desk_town: Town, qtbot: QtBot) -> Iterator[FollowUpPage]:
    tasks = Tasks()
    desk = Desk(desk_town.actor(Role.DIRECTOR), tasks)
    page = alone(lambda: FollowUpPage(desk, desk_town.services.follow_up_settings))
    qtbot.addWidget(page)
    page.show()
    page.ask()
    qtbot.waitUntil(page.save.isEnabled)
    yield page
    tasks.shut_down()


def commit(page: FollowUpPage, name: str) -> None:
    editor = page.fields[name].editor()
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_number_is_saved_by_keyboard(page: FollowUpPage, desk_town: Town, qtbot: QtBot) -> None:
    page.fields["urgings"].set_text("3")
    commit(page, "urgings")
    settings, actor = desk_town.services.follow_up_settings, desk_town.actor(Role.DIRECTOR)
    qtbot.waitUntil(lambda: not page._desk.tasks.busy)
    assert settings.rules(actor, None).urgings == 3


def test_a_number_that_cannot_stand_is_said_beside_its_field(
    page: FollowUpPage, qtbot: QtBot
) -> None:
    page.fields["grave_second"].set_text("10")
    commit(page, "grave_second")
    qtbot.waitUntil(lambda: bool(page.fields["grave_second"].error))
    assert page.fields["grave_second"].text() == "10"
