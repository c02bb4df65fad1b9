"""The whole window, in front of it somebody who holds every post, in a town at work."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from centre_app.views.tasks import Tasks
from tests.town import Town
from tests.views.desk_window import Sitting, sit_down_as
from tests.views.whole.places import AtWork, at_work, places

Walk = Callable[[], Iterator[tuple[str, Sitting]]]


@pytest.fixture
def work(desk_town: Town) -> AtWork:
    """Give the town at work."""
    return at_work(desk_town)


@pytest.fixture
def desk(work: AtWork, desk_town: Town, tasks: Tasks, qtbot: QtBot) -> Iterator[Sitting]:
    """Give the window."""
    sitting = sit_down_as(work.stage.actor, desk_town, tasks, qtbot)
    yield sitting
    sitting.window.close()
    sitting.typist.wait()


@pytest.fixture
def walk(desk: Sitting, work: AtWork) -> Walk:
    """Give what goes everywhere there is."""
    return lambda: ((name, desk) for name in places(desk, work))
