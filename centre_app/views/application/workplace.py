"""What stands behind the door: the desk and the window of somebody who signed in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from centre_app import __version__
from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.errors import CentreError
from centre_app.domain.permissions import Permission
from centre_app.services.records.accounts import NewPassword, SignIn, TypeSizeChoice
from centre_app.views import remembered, theme
from centre_app.views.application import words
from centre_app.views.application.ahead import Ahead
from centre_app.views.application.badges import Badges
from centre_app.views.application.finding import finder
from centre_app.views.application.house import OpenHouse, Premises
from centre_app.views.application.password_dialog import PasswordDialog
from centre_app.views.application.periods import Periods
from centre_app.views.application.risk_alarm import RiskAlarm
from centre_app.views.desk import Desk
from centre_app.views.devices.card_reader import CardReader
from centre_app.views.devices.scanner import Scanner
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.frame.room import RoomEntry
from centre_app.views.frame.status_bar import DatabaseKind
from centre_app.views.messages import sentence
from centre_app.views.tasks import Tasks
from centre_app.views.text_modules.typing import ModuleTyping
from centre_app.views.theme import TypeSize

Furnish = Callable[[OpenHouse, Desk, Clock], Sequence[RoomEntry]]
"""Returns the rooms for somebody who signed in."""


class Workplace(QObject):
    """One person's stay, from signing in to signing out.

    Signals:
        left: the person signed out and the window is closed.
    """

    left = Signal()

    def __init__(
        self,
        house: OpenHouse,
        premises: Premises,
        tasks: Tasks,
        *,
        furnish: Furnish,
        clock: Clock,
        demo: bool,
    ) -> None:
        super().__init__()
        self._size = _wear_own(house.signed_in.type_size)
        self.login, self.demo = house.signed_in.login, demo
        self.house, self._premises, self._tasks = house, premises, tasks
        desk = Desk(house.signed_in.actor, tasks)
        if premises.card_reader and desk.may(Permission.VISIT_REGISTER):
            reader = CardReader(premises.card_reader, lambda: civil_day(clock.now()), desk)
            self.left.connect(reader.stop)
        if premises.scanner and desk.may(Permission.ATTACHMENT_ADD):
            self.left.connect(Scanner(premises.scanner, desk).close)
        self.window = MainWindow(
            furnish(house, desk, clock),
            desk,
            clock=clock,
            unlock=self._unlock,
            find=finder(house, desk),
            database=self._kind(),
        )
        self.setParent(self.window)
        desk.setParent(self.window)
        ModuleTyping(self.window, desk, house.services.text_modules)
        Ahead(self.window)
        Badges(self.window, house.services.today.counts)
        self._periods = self._keep_periods(clock) if desk.may(Permission.REVISIT_RECORD) else None
        self._alarm = self._set_alarm(clock) if desk.may(Permission.RISK_REPORT) else None
        self.window.sign_out_requested.connect(self._sign_out)
        self.window.look_changed.connect(self._keep_look)
        self.window.password_requested.connect(self._ask_password)
        self.window.about_requested.connect(
            lambda: desk.say(words.ABOUT.format(version=__version__))
        )

    def show(self) -> None:
        """Show the window; what it asks waits for its first picture, which would come later else."""
        self.window.show()
        if self._alarm is not None:
            self._tasks.later(self._alarm.begin, owner=self.window)
        if self._periods is not None:
            self._tasks.later(self._periods.look, owner=self.window)

    def _keep_periods(self, clock: Clock) -> Periods:
        return Periods(self.window, self.house.services.follow_up.keep_up, clock)

    def _set_alarm(self, clock: Clock) -> RiskAlarm:
        return RiskAlarm(self.window, self.house.services.risks.owed, clock)

    def _kind(self) -> DatabaseKind:
        if self.demo:
            return DatabaseKind.DEMO
        return DatabaseKind.LAN if self._premises.on_lan else DatabaseKind.LOCAL

    def _unlock(self, password: str) -> None:
        asked = SignIn(self.login, password)
        house = self._premises.demo if self.demo else self._premises.own
        self._tasks.run(
            lambda: house().prove(asked),
            owner=self.window,
            done=lambda _none: self.window.unlocked(),
            failed=self._keep_out,
        )

    def _keep_out(self, error: Exception) -> None:
        if not isinstance(error, CentreError):
            raise error
        self.window.unlock_refused(sentence(error))

    def _ask_password(self) -> None:
        dialog = PasswordDialog(self.window)

        def send(new: NewPassword) -> None:
            self.window.desk.send(
                self.house.services.accounts.set_password,
                new,
                owner=dialog,
                done=lambda _done: dialog.accept(),
                refused=dialog.refuse,
            )

        dialog.submitted.connect(send)
        dialog.open()

    def _sign_out(self) -> None:
        # The sign-in window comes up in the same breath, so Qt does not take this one for the last.
        if self.window.close():
            self.left.emit()

    def _keep_look(self, dark: bool, size: TypeSize) -> None:  # noqa: FBT001 - a slot
        remembered.keep_look(dark=dark, size=size.value)
        if size is self._size:
            return

        def kept(_done: object) -> None:
            self._size = size

        choose = self.house.services.accounts.choose_type_size
        self.window.desk.send(choose, TypeSizeChoice(size=size), owner=self.window, done=kept)


def _wear_own(size: TypeSize | None) -> TypeSize:
    """Put on the size of whoever comes in, if he ever chose one; before his window is built."""
    worn = theme.current()
    if size is None or size is worn.size:
        return worn.size
    theme.change_look(theme.application(), dark=worn.dark, size=size)
    remembered.keep_look(dark=worn.dark, size=size.value)
    return size
