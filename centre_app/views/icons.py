"""The one set of icons: strokes on an 18 px grid, drawn in whatever colour the theme says."""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QIconEngine, QPainter, QPixmap

from centre_app import paths
from centre_app.views import theme

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_SQUARE = chr(0x56ED)
"""A character that fills its square."""

_KEPT: list[QIconEngine] = []
"""Engines made for copies of icons; Qt owns them, Python must not forget their class."""


def icon(name: str, color_token: str = "text") -> QIcon:  # noqa: S107 - the token of a colour
    """Return an icon that follows the theme, its light and dark mode included."""
    return QIcon(_Engine(name, color_token))


def paint_icon(painter: QPainter, rect: QRect, *, name: str, color: str = "text") -> None:
    """Draw an icon into a rectangle."""
    _renderer(name, theme.current().color(color).name()).render(painter, QRectF(rect))


def middle_of_line(metrics: QFontMetrics, top: int) -> int:
    """Return the height at which Chinese characters have their middle, in a line that begins at top.

    The line has more room above them than below; an icon in the middle of the line stands too high.
    """
    return top + metrics.ascent() + metrics.tightBoundingRect(_SQUARE).center().y()


def read_ahead() -> None:
    """Read every icon before it is seen: opening a file waits for the lanes half a dozen times."""
    import_module("PySide6.QtSvg")
    for name in names():
        _drawing(name)


def names() -> list[str]:
    """Return the names of all icons."""
    return sorted(path.stem for path in _folder().glob("*.svg"))


class _Engine(QIconEngine):
    """Draws an icon when it is needed, in the colours of that moment."""

    def __init__(self, name: str, color_token: str) -> None:
        super().__init__()
        self._name = name
        self._color_token = color_token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        token = "muted" if mode == QIcon.Mode.Disabled else self._color_token
        paint_icon(painter, rect, name=self._name, color=token)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        copy = _Engine(self._name, self._color_token)
        _KEPT.append(copy)
        return copy


@cache
def _renderer(name: str, color: str) -> "QSvgRenderer":
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - the first page has no icon

    return QSvgRenderer(_drawing(name).replace("currentColor", color).encode())


@cache
def _drawing(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _folder() -> Path:
    return paths.root() / "resources" / "icons"
