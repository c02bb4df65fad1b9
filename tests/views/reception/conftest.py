"""The window with the reception open, on a small real centre."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Actor, Role
from centre_app.views.desk import Desk
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.reception.room import ReceptionRoom
from centre_app.views.rooms import furnish
from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.typist import Typist


@dataclass(frozen=True)
class House:
    """What the window is given."""

    services: object
    signed_in: object = None


@dataclass(frozen=True)
class Counter:
    """The window, whoever types in it, and the centre behind it."""

    window: MainWindow
    room: ReceptionRoom
    typist: Typist
    town: Town
    clerk: Actor


OpenCounter = Callable[[Role], Counter]


@pytest.fixture
def open_counter(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Iterator[OpenCounter]:
    """Give the window of somebody; it is closed while there are still lanes to save drafts in."""
    opened: list[Counter] = []

    def open_one(role: Role) -> Counter:
        opened.append(_opened(desk_town, tasks, qtbot, role=role))
        return opened[-1]

    yield open_one
    for counter in opened:
        counter.window.close()
        counter.typist.wait()


@pytest.fixture
def counter(open_counter: OpenCounter) -> Counter:
    return open_counter(Role.RECEPTIONIST)


def _opened(town: Town, tasks: Tasks, qtbot: QtBot, *, role: Role) -> Counter:
    """Return the window of somebody, with the reception open."""
    desk = Desk(town.actor(role), tasks)
    rooms = furnish(House(town.services), desk, town.clock)  # type: ignore[arg-type]
    window = MainWindow(rooms, desk, clock=town.clock, unlock=lambda _: None)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_room("reception")
    typist = Typist(qtbot, tasks, window)
    typist.wait()
    assert isinstance(window.room, ReceptionRoom)
    return Counter(window, window.room, typist, town, town.actor(role))
