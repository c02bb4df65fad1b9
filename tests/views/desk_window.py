"""The whole window on a small real centre, with somebody in front of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.permissions import Actor, Role
from centre_app.views.desk import Desk
from centre_app.views.devices.scanner import Scanner
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.rooms import furnish
from centre_app.views.tasks import Tasks
from centre_app.views.text_modules.typing import ModuleTyping
from tests.town import Town
from tests.views.dressing import leave_it_to_windows
from tests.views.typist import Typist


@dataclass(frozen=True)
class House:
    """What the window is given."""

    services: object
    signed_in: object = None


@dataclass(frozen=True)
class Sitting:
    """The window, whoever types in it, and the centre behind it."""

    window: MainWindow
    typist: Typist
    town: Town
    actor: Actor

    def go(self, room: str, subject: object = None) -> None:
        """Open a room, and in it what is asked for."""
        self.window.open_room(room, subject)
        self.typist.wait()

    def shown(self, name: str) -> QWidget:
        """Return the visible widget of a name."""
        for widget in self.window.findChildren(QWidget, name):
            if widget.isVisible():
                return widget
        raise LookupError(name)

    def enter(self, name: str) -> None:
        """Put the focus into the widget of a name."""
        self.shown(name).setFocus()

    def focus(self) -> str:
        """Return the name of what has the focus; nothing has none."""
        focused = QApplication.focusWidget()
        return focused.objectName() or type(focused).__name__ if focused is not None else "nothing"


def sit_down(
    town: Town,
    tasks: Tasks,
    qtbot: QtBot,
    *,
    role: Role,
    beside: Sequence[str] = (),
    room: str = "",
) -> Sitting:
    """Return the window of somebody of the centre, with a scanner ``beside`` it or without.

    It comes up with the first room that is his, or with the one asked for.
    """
    return sit_down_as(town.actor(role), town, tasks, qtbot, beside=beside, room=room)


def sit_down_as(
    actor: Actor,
    town: Town,
    tasks: Tasks,
    qtbot: QtBot,
    *,
    beside: Sequence[str] = (),
    room: str = "",
) -> Sitting:
    """Return the window of somebody, whatever posts he holds."""
    leave_it_to_windows()
    desk = Desk(actor, tasks)
    if beside:
        Scanner(beside, desk)
    rooms = furnish(House(town.services), desk, town.clock)  # type: ignore[arg-type]
    window = MainWindow(rooms, desk, clock=town.clock, unlock=lambda _: None)
    ModuleTyping(window, desk, town.services.text_modules)
    window.resize(1366, 768)
    if room:
        window.open_room(room)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    typist = Typist(qtbot, tasks, window)
    typist.wait()
    return Sitting(window, typist, town, actor)
