"""The program from the first window to the last."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from centre_app import __version__
from centre_app.domain.clock import Clock
from centre_app.domain.errors import CentreError
from centre_app.services.records.accounts import NewPassword, SignIn
from centre_app.views.application import words
from centre_app.views.application.door import Door
from centre_app.views.application.finding import finder
from centre_app.views.application.house import OpenHouse, Premises
from centre_app.views.application.password_dialog import PasswordDialog
from centre_app.views.desk import Desk
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.frame.room import RoomEntry
from centre_app.views.frame.status_bar import DatabaseKind
from centre_app.views.messages import sentence
from centre_app.views.tasks import Tasks

Furnish = Callable[[OpenHouse, Desk, Clock], Sequence[RoomEntry]]
"""Returns the rooms for somebody who signed in; imported late, it knows all of them."""


class Application(QObject):
    """Holds the door, the window and who is in."""

    def __init__(self, premises: Premises, furnish: Furnish, tasks: Tasks, clock: Clock) -> None:
        super().__init__()
        self.premises = premises
        self._furnish = furnish
        self._tasks = tasks
        self._clock = clock
        self._login = ""
        self._demo = False
        self.door = Door(premises, tasks, self)
        self.door.entered.connect(self._enter)
        self.window: MainWindow | None = None

    def start(self, *, demo: bool = False) -> None:
        """Show the first page."""
        self.door.show(demo=demo)

    def _enter(self, house: OpenHouse, login: str, demo: bool) -> None:  # noqa: FBT001 - a slot
        self._login, self._demo = login, demo
        desk = Desk(house.signed_in.actor, self._tasks)
        window = MainWindow(
            self._furnish(house, desk, self._clock),
            desk,
            clock=self._clock,
            unlock=self._unlock,
            find=finder(house, desk),
            database=self._kind(),
        )
        desk.setParent(window)
        window.sign_out_requested.connect(self._sign_out)
        window.password_requested.connect(partial(self._ask_password, house))
        window.about_requested.connect(lambda: desk.say(words.ABOUT.format(version=__version__)))
        self.window = window
        window.show()
        self.door.window.hide()

    def _kind(self) -> DatabaseKind:
        if self._demo:
            return DatabaseKind.DEMO
        return DatabaseKind.LAN if self.premises.on_lan else DatabaseKind.LOCAL

    def _unlock(self, password: str) -> None:
        assert self.window is not None
        asked = SignIn(self._login, password)
        house = self.premises.demo if self._demo else self.premises.own
        self._tasks.run(
            lambda: house().prove(asked),
            owner=self.window,
            done=lambda _none: self._let_back_in(),
            failed=self._keep_out,
        )

    def _let_back_in(self) -> None:
        assert self.window is not None
        self.window.unlocked()

    def _keep_out(self, error: Exception) -> None:
        if not isinstance(error, CentreError):
            raise error
        assert self.window is not None
        self.window.unlock_refused(sentence(error))

    def _ask_password(self, house: OpenHouse) -> None:
        assert self.window is not None
        dialog = PasswordDialog(self.window)

        def send(new: NewPassword) -> None:
            assert self.window is not None
            self.window.desk.send(
                house.services.accounts.set_password,
                new,
                owner=dialog,
                done=lambda _done: dialog.accept(),
                refused=dialog.refuse,
            )

        dialog.submitted.connect(send)
        dialog.open()

    def _sign_out(self) -> None:
        window = self.window
        if window is not None and window.close():
            self.window = None
            window.deleteLater()
            self.door.show(demo=self._demo, last_login=self._login)
