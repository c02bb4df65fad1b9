"""No lane takes a widget of the tests apart, and none is shut before the windows are."""

import gc

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from centre_app.views.tasks import Tasks

left_open: list[QWidget] = []
"""Holds a window beyond its test: what nobody holds is gone before it is closed."""


def test_while_a_window_is_tested_nobody_looks_for_rubbish_by_the_way() -> None:
    assert not gc.isenabled()


class Keeper(QWidget):
    """A window that has something to keep when it is closed."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks

    def keep(self) -> None:
        """Let a lane work."""
        self._tasks.run(int, owner=self, done=lambda _: None, failed=lambda _: None)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep()
        super().closeEvent(event)


def test_a_window_left_open_is_closed_while_there_are_lanes_to_keep_its_draft(tasks: Tasks) -> None:
    # The end of this test tells: a lane that is shut takes nothing, and says so loudly.
    window = Keeper(tasks)
    window.keep()
    window.show()
    left_open.append(window)
