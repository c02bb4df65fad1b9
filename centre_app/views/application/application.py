"""The program from the first window to the last."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from centre_app.domain.clock import Clock
from centre_app.views.application.door import Door
from centre_app.views.application.house import OpenHouse, Premises
from centre_app.views.tasks import Tasks

if TYPE_CHECKING:
    from centre_app.views.application.workplace import Furnish, Workplace
    from centre_app.views.frame.main_window import MainWindow


class Application(QObject):
    """Holds the door, and the workplace of who is in."""

    def __init__(self, premises: Premises, furnish: "Furnish", tasks: Tasks, clock: Clock) -> None:
        super().__init__()
        self.premises = premises
        self._furnish = furnish
        self._tasks = tasks
        self._clock = clock
        self._workplace: Workplace | None = None
        self.door = Door(premises, tasks, self)
        self.door.entered.connect(self._enter)

    @property
    def window(self) -> "MainWindow | None":
        """Return the window of whoever is in."""
        return self._workplace.window if self._workplace else None

    def start(self, *, demo: bool = False) -> None:
        """Show the first page."""
        self.door.show(demo=demo)

    def close(self) -> None:
        """Close what is still open, once the lanes are shut: the program ends."""
        if self._workplace:
            self._workplace.house.close()

    def _enter(self, house: OpenHouse, demo: bool) -> None:  # noqa: FBT001 - a slot
        # The window and its rooms bring half of Qt along; nobody needs them before signing in.
        from centre_app.views.application.workplace import Workplace  # noqa: PLC0415

        place = Workplace(
            house,
            self.premises,
            self._tasks,
            furnish=self._furnish,
            clock=self._clock,
            demo=demo,
        )
        place.left.connect(self._leave)
        self._workplace = place
        # Made in one turn, shown in another: the window answers in between.
        self._tasks.later(self._show, owner=place.window)

    def _show(self) -> None:
        assert self._workplace
        self._workplace.show()
        self.door.window.hide()

    def _leave(self) -> None:
        place = self._workplace
        assert place is not None
        self._workplace = None
        place.window.deleteLater()
        # What he opened is closed in the lane, after the last request under way; the key goes too.
        self._tasks.run(place.house.close, owner=self, done=_done, failed=_raise)
        self.door.show(demo=place.demo, last_login=place.login)


def _done(_none: None) -> None:
    """Nobody waits for the closing."""


def _raise(error: Exception) -> None:
    raise error
