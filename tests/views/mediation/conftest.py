"""The mediation room on a small real house."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.views.desk import Desk
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.tasks import Tasks
from tests.mediation_town import Road
from tests.town import Town
from tests.views.dressing import alone
from tests.views.mediation.given import given_by

Settle = Callable[[], None]


@pytest.fixture
def road(desk_town: Town) -> Road:
    return Road(desk_town)


@pytest.fixture
def settled(qtbot: QtBot, tasks: Tasks) -> Settle:
    """Wait until everything asked for was answered and shown."""

    def wait() -> None:
        for _ in range(3):
            QApplication.processEvents()
            qtbot.waitUntil(lambda: not tasks.busy)
        QApplication.processEvents()

    return wait


@pytest.fixture
def room(qtbot: QtBot, road: Road, tasks: Tasks, settled: Settle) -> MediationRoom:
    """Open the room for a mediator."""
    given = given_by(road.town.services)
    desk = Desk(road.town.actor(Role.MEDIATOR), tasks)
    room = alone(lambda: MediationRoom(desk, given, road.town.clock))
    desk.setParent(room)
    qtbot.addWidget(room)
    room.resize(1222, 640)
    room.show()
    qtbot.waitExposed(room)
    room.activateWindow()
    room.opened()
    settled()
    return room
