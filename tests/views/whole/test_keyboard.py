"""Wherever one gets to, Tab reaches everything, comes round, and shows where it is."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget

from tests.views.desk_window import Sitting
from tests.views.looking import describe, settle
from tests.views.whole.conftest import Walk
from tests.views.whole.test_names import stops

LONGEST = 400
"""More stops than any place has."""
RING = 40
"""So many pixels at least must look different where the focus is."""


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


def test_tab_and_shift_tab_reach_everything_and_come_round(walk: Walk) -> None:
    poor: dict[str, list[str]] = {}
    for name, desk in walk():
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            reached, came_round = round_trip(desk, key)
            missed = wanted(desk.window) - set(reached)
            found = [] if came_round else [f"{key.name}: stuck at {describe(reached[-1])}"]
            found += [f"{key.name}: missed {describe(one)} {one.objectName()}" for one in missed]
            if found:
                poor.setdefault(name, []).extend(found)
    assert poor == {}


def picture(widget: QWidget) -> QImage:
    """Return what a widget looks like, with a little of what is around it."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint(-3, -3))
    width, height = widget.width() + 6, widget.height() + 6
    return window.grab().toImage().copy(corner.x(), corner.y(), width, height)


def differing(one: QImage, two: QImage) -> int:
    """Return how many pixels of two pictures differ."""
    return sum(
        one.pixel(x, y) != two.pixel(x, y) for x in range(one.width()) for y in range(one.height())
    )


def test_whatever_has_the_focus_shows_it(walk: Walk) -> None:
    seen: dict[tuple[str, str], int] = {}
    for _, desk in walk():
        for widget in sorted(wanted(desk.window), key=describe):
            kind = (type(widget).__name__, str(widget.property("part") or ""))
            if kind in seen:
                continue
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            # What lies out of sight is brought into view first.
            settle()
            with_it = picture(widget)
            widget.clearFocus()
            settle()
            seen[kind] = differing(with_it, picture(widget))
    assert {kind: count for kind, count in seen.items() if count < RING} == {}
