"""Wherever one gets to, Tab reaches everything, comes round, and shows where it is."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget

from tests.views.desk_window import Sitting
from tests.views.looking import describe, settle

LONGEST = 400
"""More stops than any place has."""
RING = 40
"""So many pixels at least must look different where the focus is."""


def stops(window: QWidget) -> Iterator[QWidget]:
    """Return what Tab may reach."""
    for widget in window.findChildren(QWidget):
        tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tabbed and widget.isVisible() and widget.focusProxy() is None:
            yield widget


def wanted(window: QWidget) -> set[QWidget]:
    """Return what Tab must reach: of buttons of which one is chosen, the chosen one."""
    return {one for one in stops(window) if one.isEnabled() and not _beside_the_chosen(one)}


def _beside_the_chosen(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return False
    group: QButtonGroup | None = widget.group()
    if group is None:
        return widget.autoExclusive() and not widget.isChecked()
    return group.exclusive() and not widget.isChecked() and bool(group.checkedId() != -1)


def round_trip(desk: Sitting, key: Qt.Key) -> tuple[list[QWidget], bool]:
    """Press a key until the focus is where it was; return where it was, and whether it came back."""
    first = QApplication.focusWidget()
    reached: list[QWidget] = []
    for _ in range(LONGEST):
        focused = QApplication.focusWidget()
        if focused is None:
            return reached, False
        reached.append(focused)
        QTest.keyClick(focused, key)
        if QApplication.focusWidget() is first:
            return reached, True
    return reached, False


class Tabbing:
    """Goes round every place with Tab and with Shift+Tab, and keeps what was missed there."""

    def __init__(self) -> None:
        self.poor: dict[str, list[str]] = {}

    def look(self, name: str, desk: Sitting) -> None:
        """Go round one place, both ways."""
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            reached, came_round = round_trip(desk, key)
            missed = wanted(desk.window) - set(reached)
            found = [] if came_round else [f"{key.name}: stuck at {describe(reached[-1])}"]
            found += [f"{key.name}: missed {describe(one)} {one.objectName()}" for one in missed]
            if found:
                self.poor.setdefault(name, []).extend(found)


def picture(widget: QWidget) -> QImage:
    """Return what a widget looks like, with a little of what is around it."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint(-3, -3))
    around = QRect(corner, widget.size() + QSize(6, 6))
    grabbed = window.grab(around.intersected(window.rect())).toImage()
    return grabbed.convertToFormat(QImage.Format.Format_ARGB32)


def differing(one: QImage, two: QImage) -> int:
    """Return how many pixels of two pictures of one size differ."""
    assert one.size() == two.size()
    left, right = (np.frombuffer(image.constBits(), dtype=np.uint32) for image in (one, two))
    return int(np.count_nonzero(left != right))


class Rings:
    """Gives the focus to one widget of every kind there is, and keeps how much of it shows."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], int] = {}

    @property
    def faint(self) -> dict[tuple[str, str], int]:
        """Return the kinds that hardly show it, and by how many pixels they do."""
        return {kind: count for kind, count in self._seen.items() if count < RING}

    def look(self, _name: str, desk: Sitting) -> None:
        """Look at the kinds that are new at a place, and leave the focus where it was."""
        first = QApplication.focusWidget()
        for widget in sorted(wanted(desk.window), key=describe):
            kind = (type(widget).__name__, str(widget.property("part") or ""))
            if kind not in self._seen:
                self._seen[kind] = _shown_by(widget)
        if first is not None:
            first.setFocus()


def _shown_by(widget: QWidget) -> int:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    # What lies out of sight is brought into view first.
    settle()
    with_it = picture(widget)
    widget.clearFocus()
    settle()
    return differing(with_it, picture(widget))
