"""The window of the director, who may go the whole road."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Role
from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.desk_window import Sitting, sit_down

SitDown = Callable[[], Sitting]


@pytest.fixture
def director_sits(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Iterator[SitDown]:
    """Give what opens the window; time may pass before, for it locks a desk that is left.

    It is closed while there are still lanes to save drafts in.
    """
    opened: list[Sitting] = []

    def sit() -> Sitting:
        opened.append(sit_down(desk_town, tasks, qtbot, role=Role.DIRECTOR))
        return opened[-1]

    yield sit
    for sitting in opened:
        sitting.window.close()
        sitting.typist.wait()


@pytest.fixture
def sitting(director_sits: SitDown) -> Sitting:
    """Give the window."""
    return director_sits()
