"""Windows of those who go the road; the director may go the whole of it."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.desk_window import Sitting, sit_down

SitDown = Callable[[], Sitting]
SitAs = Callable[[Role], Sitting]


@pytest.fixture
def sits(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Iterator[SitAs]:
    """Give what opens somebody's window; time may pass before, for it locks a desk that is left.

    It is closed when the next one sits down, and while there are still lanes to save drafts in.
    """
    opened: list[Sitting] = []

    def leave() -> None:
        for sitting in opened:
            sitting.window.close()
            sitting.typist.wait()
        opened.clear()

    def sit(role: Role) -> Sitting:
        leave()
        opened.append(sit_down(desk_town, tasks, qtbot, role=role))
        return opened[-1]

    yield sit
    leave()


@pytest.fixture
def director_sits(sits: SitAs) -> SitDown:
    """Give what opens the window of the director."""
    return lambda: sits(Role.DIRECTOR)


@pytest.fixture
def sitting(director_sits: SitDown) -> Sitting:
    """Give the window."""
    return director_sits()
