"""Where Tab comes to what was made late: Qt puts it behind everything else in the window."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def comes_after(before: QWidget, late: QWidget) -> None:
    """Let Tab go on from a widget to all the stops inside a part that was made late."""
    inside = [one for one in late.findChildren(QWidget) if one.window() is late.window()]
    stops = filter(_is_stop, inside)
    for one, following in pairwise((before, *stops)):
        QWidget.setTabOrder(one, following)


def comes_in_place(late: QWidget) -> None:
    """Let Tab come to the stops inside a part where the part itself stands, though they are new."""
    before = late.previousInFocusChain()
    while before is not None and before is not late:
        if _is_stop(before) and not late.isAncestorOf(before):
            comes_after(before, late)
            return
        before = before.previousInFocusChain()


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not widget.focusProxy()
