"""A window without a screen, for benchmarks that paint."""

import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from centre_app.views import theme
from centre_app.views.theme import TypeSize

WIDTH, HEIGHT = 1100, 700
PATIENCE_S = 120
REST_S = 0.0002


def application() -> QApplication:
    """Return the dressed application."""
    app = QApplication(["bench", *theme.QT_ARGUMENTS])
    theme.apply_theme(app, dark=False, size=TypeSize.STANDARD, everywhere=False)
    return app


def wait(until: Callable[[], object]) -> None:
    """Let the event loop go round until something is so."""
    end = time.perf_counter() + PATIENCE_S
    while not until():
        QApplication.processEvents()
        # A window at rest leaves the processor to the lane; going round without pause would not.
        time.sleep(REST_S)
        if time.perf_counter() > end:
            raise TimeoutError
    QApplication.processEvents()


def window() -> QWidget:
    """Return an empty window, dressed as the program's own and shown."""
    empty = QWidget()
    theme.dress(empty)
    empty.resize(WIDTH, HEIGHT)
    empty.show()
    QApplication.processEvents()
    return empty


def show(widget: QWidget, inside: QWidget) -> None:
    """Show a widget that fills a window, and have it painted."""
    widget.setParent(inside)
    widget.resize(inside.size())
    widget.show()
    QApplication.processEvents()
