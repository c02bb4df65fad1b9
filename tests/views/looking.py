"""Looks at a window as a clerk does: is anything cut, nameless, or read as markup?"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from centre_app.views.parts.link import Link

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)


def shown(window: QWidget, kinds: tuple[type[QWidget], ...]) -> Iterator[QWidget]:
    """Return the visible widgets of some kinds."""
    for kind in kinds:
        for widget in window.findChildren(kind):
            if widget.isVisible() and widget.width() > 0:
                yield widget


def clipped(window: QWidget) -> list[str]:
    """Return every label, button and field that has less room than its words need."""
    kinds: tuple[type[QWidget], ...] = (QLabel, QPushButton, Link, QLineEdit, QPlainTextEdit)
    return [
        f"{describe(widget)}: needs {needed(widget)}, has {widget.size()}"
        for widget in shown(window, kinds)
        if not _fits(widget) or not _inside(widget)
    ] + [
        f"{describe(lines)}: lines of {wide}, has {lines.viewport().size()}"
        for lines in shown(window, (QListWidget,))
        if isinstance(lines, QListWidget)
        and (wide := lines.sizeHintForColumn(0) + 2 * lines.spacing()) > lines.viewport().width()
    ]


def nameless(window: QWidget) -> list[str]:
    """Return the controls that say nothing to whoever cannot see them."""
    return [
        describe(control)
        for control in shown(window, CONTROLS)
        if control.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not control.accessibleName()
        and not isinstance(control.parentWidget(), QComboBox)
    ]


def marked_up(window: QWidget) -> list[str]:
    """Return the labels that would read a name as markup."""
    return [
        describe(label)
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]


def walked(window: QWidget) -> list[QWidget]:
    """Return the widgets in the order Tab reaches them."""
    stops = [window] if _stops(window) else []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if _stops(widget):
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def settle() -> None:
    """Let layouts and paints that are due happen."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def needed(widget: QWidget) -> tuple[int, int]:
    """Return the room a widget's words need at the width it has."""
    hint = widget.sizeHint() if not isinstance(widget, QPlainTextEdit) else widget.minimumSize()
    if isinstance(widget, Link) or (isinstance(widget, QLabel) and widget.wordWrap()):
        return 0, widget.heightForWidth(widget.width())
    if isinstance(widget, QLineEdit):
        return 0, hint.height()
    return hint.width(), hint.height()


def describe(widget: QWidget) -> str:
    """Return what a widget is, for a failed test."""
    text = getattr(widget, "text", None)
    words = text() if callable(text) else widget.accessibleName()
    return f"{type(widget).__name__} {words!r}"


def _fits(widget: QWidget) -> bool:
    width, height = needed(widget)
    return width <= widget.width() and height <= widget.height()


def _inside(widget: QWidget) -> bool:
    """Return whether no widget around cuts a piece off; what scrolls may."""
    box, parent = widget.rect(), widget.parentWidget()
    child = widget
    while parent is not None and not child.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return True
        box = QRect(child.mapToParent(QPoint(box.left(), box.top())), box.size())
        if not parent.rect().contains(box):
            return False
        child, parent = parent, parent.parentWidget()
    return True


def _stops(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
