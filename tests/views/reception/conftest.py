"""The window with the reception open, on a small real centre."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Actor, Role
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.reception.room import ReceptionRoom
from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.desk_window import sit_down
from tests.views.typist import Typist


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
    # Shown with it: showing the day before takes a quarter of opening the window.
    sitting = sit_down(town, tasks, qtbot, role=role, room="reception")
    assert isinstance(sitting.window.room, ReceptionRoom)
    return Counter(sitting.window, sitting.window.room, sitting.typist, town, sitting.actor)
