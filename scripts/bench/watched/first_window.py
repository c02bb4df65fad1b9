"""The program up to its sign-in window: ``first_window FOLDER``."""

import sys

from PySide6.QtWidgets import QApplication

from centre_app import __main__ as program
from scripts.bench.watched.eye import FirstPaint, answer, memory_mb, moment


class Watched(QApplication):
    """The application of the program, with an eye on its first window."""

    @staticmethod
    def exec() -> int:
        """Answer when the window that is shown first has been painted."""
        window = next(one for one in QApplication.topLevelWidgets() if one.isVisible())
        FirstPaint(window, _painted)
        return QApplication.exec()


def _painted() -> None:
    at = moment()
    answer(painted=at, memory=memory_mb())


if __name__ == "__main__":
    vars(program)["QApplication"] = Watched
    program.main(["--data", sys.argv[1]])
