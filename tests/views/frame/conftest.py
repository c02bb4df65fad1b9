import pytest
from pytestqt.qtbot import QtBot

from centre_app.views.desk import Desk
from centre_app.views.frame.main_window import MainWindow
from tests.fixed_clock import FixedClock
from tests.views.frame.windows import Builder


@pytest.fixture
def builder(desk: Desk, clock: FixedClock, qtbot: QtBot) -> Builder:
    return Builder(desk, clock, qtbot)


@pytest.fixture
def window(builder: Builder) -> MainWindow:
    return builder.window()
