"""Who wears the style sheet: a part alone finds it on the application, a window wears its own."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from centre_app.views import theme
from centre_app.views.theme import Theme, TypeSize

Part = TypeVar("Part", bound=QWidget)

_EVERY_DAY = Theme.of(dark=False, size=TypeSize.STANDARD)


def leave_it_to_windows() -> None:
    """Take the sheet off the application: windows built from now on dress themselves.

    So does the program, and it costs a third: see ``theme.dress``.
    """
    _application().setStyleSheet("")


def alone(build: Callable[[], Part]) -> Part:
    """Return a room or page that stands alone, dressed as a window of its own."""
    leave_it_to_windows()
    part = build()
    theme.dress(part)
    return part


def dress_for_every_day() -> None:
    """Put the everyday look on the application, unless it wears it already."""
    app = _application()
    if not app.styleSheet() or theme.current() != _EVERY_DAY:
        theme.apply_theme(app, dark=_EVERY_DAY.dark, size=_EVERY_DAY.size)


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
