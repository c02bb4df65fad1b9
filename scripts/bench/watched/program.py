"""The program itself with an eye on its first window; it reads everything in its own order."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from centre_app import __main__ as start
from centre_app.config import Wishes


def run(folder: str, begin: Callable[[Any], object]) -> None:
    """Start the program as by its icon, only with data of its own.

    ``begin`` is handed its first window before the loop runs.
    """
    parse: Callable[[list[str]], Wishes] = vars(start)["_wishes"]

    def parse_then_watch(arguments: list[str]) -> Wishes:
        wishes = parse(arguments)
        _watch(begin)
        return wishes._replace(data=Path(folder))

    vars(start)["_wishes"] = parse_then_watch
    start.main([])


def _watch(begin: Callable[[Any], object]) -> None:
    from PySide6 import QtWidgets  # noqa: PLC0415 - not before the program would

    loop = QtWidgets.QApplication.exec

    class Watched(QtWidgets.QApplication):
        @staticmethod
        def exec() -> int:
            begin(next(one for one in Watched.topLevelWidgets() if one.isVisible()))
            return loop()

    vars(QtWidgets)["QApplication"] = Watched
