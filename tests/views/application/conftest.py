"""A computer with a founded centre and a colleague, and somebody before the first window."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from centre_app.bootstrap import local_house
from centre_app.config import Config
from centre_app.domain.clock import SystemClock
from centre_app.domain.permissions import Role
from centre_app.premises import premises
from centre_app.services.records.accounts import NewStaff
from centre_app.views.application.application import Application
from centre_app.views.application.house import Premises
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.rooms import furnish
from centre_app.views.sign_in.sign_in_page import SignInPage
from centre_app.views.tasks import Tasks
from tests.fixed_clock import FixedClock
from tests.once import made_once
from tests.quick_secrets import quick_secrets
from tests.town import FOUNDING
from tests.views.dressing import leave_it_to_windows
from tests.views.typist import Typist

CODE = "ABCDE-FGHJK-MNPQR-STUVW-XYZ23"
COLLEAGUE, FIRST_PASSWORD = "chen", "Given-by-He-1"

Page = TypeVar("Page", bound=QWidget)


@pytest.fixture(scope="session")
def founded_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a centre, its administrator and a colleague; to be opened ``quickly``."""
    return made_once(tmp_path_factory, "founded", _found)


def _found(folder: Path) -> None:
    colleague = NewStaff(
        login=COLLEAGUE,
        name="陈立春",
        roles=frozenset({Role.RECEPTIONIST}),
        password=FIRST_PASSWORD,
    )
    with quick_secrets():
        house = local_house(folder, SystemClock()).found(FOUNDING, CODE)
        house.services.accounts.add_staff(house.signed_in.actor, colleague)
        house.close()


@pytest.fixture
def folder(founded_folder: Path, tmp_path: Path) -> Path:
    """Give a copy of the founded folder."""
    return shutil.copytree(founded_folder, tmp_path / "data")


class Somebody:
    """A person in front of the program."""

    def __init__(self, application: Application, tasks: Tasks, qtbot: QtBot) -> None:
        self._application, self._tasks, self._qtbot = application, tasks, qtbot

    @property
    def page(self) -> QWidget:
        """Return the page before the window."""
        page = self._application.door.window.page
        assert page is not None
        return page

    @property
    def window(self) -> MainWindow:
        """Return the window he works in."""
        window = self._application.window
        assert window is not None
        return window

    def is_in(self) -> bool:
        """Return whether he is in, and the door shut behind him."""
        window = self._application.window
        return bool(window and window.isVisible() and not self._application.door.window.isVisible())

    def page_of(self, kind: type[Page]) -> Page:
        """Return the page, which must be of a kind."""
        assert isinstance(self.page, kind), self.page
        return self.page

    def come(self, *, demo: bool = False) -> None:
        """Start the program."""
        self._application.start(demo=demo)
        self.wait()

    def sign_in(self, login: str, password: str) -> None:
        """Give name and password and press Enter."""
        page = self.page_of(SignInPage)
        page.login.set_text(login)
        page.password.set_text(password)
        self._qtbot.keyClick(page.password.editor(), Qt.Key.Key_Return)
        self.wait()

    def type(self, text: str) -> None:
        """Type a text into whatever has the focus."""
        self._typist().type(text)

    def press(self, key: Qt.Key) -> None:
        """Press a key and wait for what comes of it."""
        self._typist().press(key)
        self.wait()

    def _typist(self) -> Typist:
        window = self._application.door.window
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)
        return Typist(self._qtbot, self._tasks, window)

    def sign_out(self) -> None:
        """Choose it in the menu."""
        self.window.sign_out_requested.emit()
        self.wait()

    def wait(self) -> None:
        """Wait until every answer has come."""
        self._qtbot.waitUntil(lambda: not self._tasks.busy)


Enter = Callable[..., Somebody]


@pytest.fixture
def before(tasks: Tasks, qtbot: QtBot, clock: FixedClock) -> Iterator[Enter]:
    """Give what puts somebody in front of a folder; other premises may be named."""
    applications: list[Application] = []

    def put(folder: Path, **other: object) -> Somebody:
        leave_it_to_windows()
        house: Premises = premises(Config(folder))._replace(**other)  # type: ignore[arg-type]
        applications.append(Application(house, furnish, tasks, clock))
        return Somebody(applications[-1], tasks, qtbot)

    yield put
    for application in applications:
        application.close()
