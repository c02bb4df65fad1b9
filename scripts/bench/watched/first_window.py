"""The program up to its sign-in window: ``first_window FOLDER``."""

import sys

from PySide6.QtWidgets import QApplication

from centre_app import __main__ as program
from scripts.bench.watched.eye import FirstPaint, answer, memory_mb, moment


class Watched(QApplication):
    """The application of the program, with an eye on its first window."""

    def exec(self) -> int:
        """Answer when the window that is shown first has been painted."""
        window = next(one for one in self.topLevelWidgets() if one.isVisible())
        FirstPaint(window, _painted)
        return super().exec()


def _painted() -> None:
    at = moment()
    answer(painted=at, memory=memory_mb())


if __name__ == "__main__":
    program.QApplication = Watched  # type: ignore[misc]
    program.main(["--data", sys.argv[1]])
