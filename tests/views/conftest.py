"""The window of the tests: dressed once, remembering nothing of this computer."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from centre_app.domain.permissions import Actor, Role
from centre_app.views import fonts, theme
from centre_app.views.desk import Desk
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.views.dressing import dress_for_every_day

Wear = Callable[[bool, TypeSize], None]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["tests", *theme.QT_ARGUMENTS]


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> None:
    dress_for_every_day()
    fonts.load_rare()


@pytest.fixture(autouse=True)
def tidy(qapp: QApplication) -> Iterator[None]:
    """Take the windows apart that were made, while what they stood on is still there."""
    yield
    gc.collect(0)


@pytest.fixture(autouse=True)
def forgetful(tmp_path: Path) -> None:
    QCoreApplication.setOrganizationName("centre-tests")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings")
    )


@pytest.fixture
def wear(qapp: QApplication) -> Wear:
    """Give another look, until the windows are swept away."""
    return lambda dark, size: theme.change_look(qapp, dark=dark, size=size)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    # A window that closes keeps what was typed in it, while there are lanes to keep it in.
    _close_windows(qapp)
    tasks.shut_down()


@pytest.fixture
def director() -> Actor:
    return Actor(
        staff_id=UUID(int=7), org_id=UUID(int=1), name="孙建国", roles=frozenset({Role.DIRECTOR})
    )


@pytest.fixture
def desk(director: Actor, tasks: Tasks) -> Desk:
    return Desk(director, tasks)


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> Iterator[None]:
    """Take every window away after a test, so that no cover or popup meets the next one.

    Only then is the everyday look put on again: before, every widget would be dressed anew to go.
    """
    yield
    _close_windows(qapp)
    dress_for_every_day()


class OpenedWindows(QObject):
    """Remembers every window that opened."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(thing, QWidget) and thing.isWindow():
            self.names.append(type(thing).__name__)
        return False


@pytest.fixture
def opened_windows(qapp: QApplication) -> Iterator[OpenedWindows]:
    """Give the windows that open from now on: a part that stands nowhere yet shows as one."""
    windows = OpenedWindows()
    qapp.installEventFilter(windows)
    yield windows
    qapp.removeEventFilter(windows)


def _close_windows(app: QApplication) -> None:
    for window in app.topLevelWidgets():
        if not _belongs_to_qt(window):
            window.close()
            window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _belongs_to_qt(window: QWidget) -> bool:
    """Return whether Qt keeps this widget to itself: graphics layouts ask a hidden one for its style."""
    return type(window) is QWidget and not window.isVisible() and not window.children()
