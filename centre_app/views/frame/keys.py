"""The keys of a window, and the walk through its panes."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


def bind_keys(window: QWidget, keys: Mapping[str, Callable[[], object]]) -> None:
    """Give a window its keys."""
    for sequence, answer in keys.items():
        QShortcut(QKeySequence(sequence), window).activated.connect(answer)


def walk(panes: Sequence[QWidget], step: int) -> None:
    """Put the focus into the next pane that can take it."""
    focused = QApplication.focusWidget()
    inside = [focused is not None and _holds(pane, focused) for pane in panes]
    here = inside.index(True) if True in inside else -1 if step > 0 else 0
    for away in range(1, len(panes) + 1):
        target = _first_stop(panes[(here + step * away) % len(panes)])
        if target is not None:
            target.setFocus()
            return


def tab_on(window: QWidget, *, forward: bool) -> bool:
    """Put the focus into the next stop of a window; return whether there is another.

    Qt takes a container that hands its focus on for a stop of its own, and passes over whatever
    stands between the container and the one it hands on to.
    """
    here = QApplication.focusWidget() or window
    step = QWidget.nextInFocusChain if forward else QWidget.previousInFocusChain
    candidate = step(here)
    while candidate is not None and candidate is not here:
        if _stops(candidate) and candidate.window() is window:
            reason = Qt.FocusReason
            candidate.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
            return True
        candidate = step(candidate)
    return False


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _first_stop(pane: QWidget) -> QWidget | None:
    """Return the first widget of a pane that Tab would stop at."""
    if not pane.isVisible():
        return None
    candidate: QWidget | None = pane
    while candidate is not None and not (_stops(candidate) and _holds(pane, candidate)):
        candidate = candidate.nextInFocusChain()
        if candidate is pane:
            return None
    return candidate


def _stops(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isEnabled() and widget.isVisible() and not widget.focusProxy()
