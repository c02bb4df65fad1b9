from datetime import date

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.services.records.matters import MatterQuery
from centre_app.views.desk import Desk
from centre_app.views.matters.register import Register
from centre_app.views.tasks import Tasks
from tests.town import Town


def test_what_is_found_for_a_list_that_is_gone_by_then_is_dropped(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    desk = Desk(desk_town.actor(Role.DISPATCHER), tasks)
    register = Register(desk, desk_town.services.matters, today=date(2026, 3, 2))
    window = QWidget()
    register.table.setParent(window)
    register.ask(MatterQuery())
    window.deleteLater()
    # Whoever closes a room has it taken apart before the lane has answered.
    qtbot.waitUntil(lambda: not tasks.busy)
