"""The matters room with three registered matters."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.views.desk import Desk
from centre_app.views.matters.room import MattersRoom
from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.dressing import alone
from tests.views.matters.visit import STORIES, Enter, Visit


@pytest.fixture
def enter(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Iterator[Enter]:
    clerk, ids = desk_town.actor(Role.RECEPTIONIST), []
    for name, other, dispute_type, demand in STORIES:
        intake = Intake(
            visitor=PersonEntry(name=name, phone="138 1234 5678"),
            others=(PersonEntry(name=other),),
            demand=demand,
            dispute_type=dispute_type,
        )
        ids.append(desk_town.services.reception.register(clerk, intake).id)
        desk_town.clock.advance(timedelta(minutes=30))

    def _enter(role: Role) -> Visit:
        desk = Desk(desk_town.actor(role), tasks)
        room = alone(lambda: MattersRoom(desk, desk_town.services, desk_town.clock))
        visit = Visit(room, desk_town, desk, tasks, qtbot, ids, [])
        desk.said.connect(visit.said.append)
        qtbot.addWidget(room)
        room.resize(1180, 660)
        room.show()
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)
        room.opened()
        visit.wait()
        return visit

    yield _enter
    qtbot.waitUntil(lambda: not tasks.busy)
