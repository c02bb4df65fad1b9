"""The faces of the window: loaded from the program's own files, the same on every computer."""

from functools import cache

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase

from centre_app import paths

FAMILIES = ["Noto Sans SC", "HanaMinB"]
"""Black type for everything, and the rare characters of names beneath it."""

_FACES = ("NotoSansSC-Regular.ttf", "NotoSansSC-SemiBold.ttf")
_RARE_FACE = "HanaMinB.ttf"
_RARE_AFTER_MS = 150


def load() -> None:
    """Load the faces the first picture needs; the rare characters follow when there is time."""
    for name in _FACES:
        _load(name)
    QTimer.singleShot(_RARE_AFTER_MS, load_rare)


def load_rare() -> None:
    """Load the face of the rare characters: some 15 ms that the first picture need not wait for."""
    _load(_RARE_FACE)


def face(px: int, *, strong: bool = False) -> QFont:
    """Return the window's type; its figures are all of one width.

    A copy of one that is kept, for Qt looks a new one up at its first word: whatever paints and
    measures itself asks hundreds of times until a page is seen.
    """
    return QFont(_face(px, strong=strong))


@cache
def _face(px: int, *, strong: bool) -> QFont:
    font = QFont(FAMILIES)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


@cache
def _load(name: str) -> None:
    path = paths.root() / "resources" / "fonts" / name
    if QFontDatabase.addApplicationFont(str(path)) < 0:
        raise FileNotFoundError(path)
