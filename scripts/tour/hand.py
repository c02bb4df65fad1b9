"""A hand at keyboard and mouse: everything the tour does to the window goes through here."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QTabWidget, QWidget

from centre_app.views.frame.main_window import MainWindow
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from scripts.tour.watch import Watch

W = TypeVar("W", bound=QWidget)
Key = Qt.Key
Modifier = Qt.KeyboardModifier
PATIENCE_S = 60.0
SOON_MS = 900
"""What asks within this time is waited for: searches, previews, lists that settle."""

TOLD = 24
"""Characters of a typed text that the report tells."""


class TourError(AssertionError):
    """The window did not do what a person would have seen it do."""


class Hand:
    """Types, presses, clicks and looks; counts keys, notes them, and takes pictures."""

    def __init__(self, app: QApplication, pictures: Path, watch: Watch, tasks: Tasks) -> None:
        self._app, self._tasks = app, tasks
        self._pictures = pictures
        self.strokes: list[str] = []
        self.watch = watch
        self.keys = 0
        self.steps = 0
        self.window: QWidget | None = None

    def pump(self, seconds: float = 0.0) -> None:
        """Let the window live for a moment."""
        end = time.perf_counter() + seconds
        self._live()
        while time.perf_counter() < end:
            self._live()
            time.sleep(0.002)

    def _live(self) -> None:
        self._app.processEvents()
        # The program's own loop does away with what was put off for good; asked for from outside,
        # Qt keeps it, and every change of look would dress what is no longer there.
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait(
        self, until: Callable[[], object], what: str, *, patience_s: float = PATIENCE_S
    ) -> None:
        """Wait until something is seen.

        Raises:
            TourError: it was not seen in time.
        """
        end = time.perf_counter() + patience_s
        while not until():
            if time.perf_counter() > end:
                self.shot(f"stuck-{what}")
                raise TourError(what)
            self.pump(0.01)
        self.pump()

    def find(self, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
        """Return the visible, usable widget of a name, waiting for it to come."""
        found: list[W] = []

        def there() -> bool:
            found[:] = [
                one
                for top in self._app.topLevelWidgets()
                for one in _named(top, name)
                if isinstance(one, kind) and one.isVisible()
            ]
            return any(one.isEnabled() for one in found)

        self.wait(there, name)
        return next(one for one in found if one.isEnabled())

    def there(self, name: str) -> bool:
        """Return whether a usable widget of that name is to be seen now."""
        return any(
            one.isVisible() and one.isEnabled()
            for top in self._app.topLevelWidgets()
            for one in _named(top, name)
        )

    def press(self, key: Key, modifier: Modifier = Modifier.NoModifier) -> None:
        """Press a key where the focus is."""
        target = self._focused()
        self.keys += 1
        self.strokes.append(QKeySequence(QKeyCombination(modifier, key)).toString())
        self.watch.doing = f"{key.name} in {target.objectName() or type(target).__name__}"
        QTest.keyClick(target, key, modifier)
        self.pump()

    def type(self, text: str) -> None:
        """Type where the focus is: Latin by keys, everything else as an input method commits it."""
        target = self._focused()
        self.strokes.append(f"“{text[:TOLD]}{'…' if len(text) > TOLD else ''}”")
        for piece in _pieces(text):
            self.keys += len(piece)
            if piece == "\n":
                QTest.keyClick(target, Key.Key_Return)
            elif piece.isascii():
                QTest.keyClicks(target, piece)
            else:
                event = QInputMethodEvent()
                event.setCommitString(piece)
                self._app.sendEvent(target, event)
        self.pump()

    def _focused(self) -> QWidget:
        """Return where keys go; without a window manager nobody else wakes the window again."""
        front = self._app.activeModalWidget() or self.window
        assert front is not None
        if self._app.activeWindow() is not front:
            front.activateWindow()
            self.pump()
        focused: QWidget | None = self._app.focusWidget()
        return front if focused is None else focused

    def fill(self, name: str, text: str) -> None:
        """Go into a field and put a text in place of what it holds."""
        self.enter(name)
        self.press(Key.Key_A, Modifier.ControlModifier)
        if text:
            self.type(text)
        else:
            self.press(Key.Key_Delete)

    def enter(self, name: str) -> None:
        """Put the focus into a field, as a click on it does."""
        target: QWidget = self.find(name)
        proxy = target.focusProxy() or target
        self.show(proxy)
        if not isinstance(proxy, QComboBox):  # a click would drop its list
            QTest.mouseClick(proxy, Qt.MouseButton.LeftButton, pos=_inside(proxy))
        proxy.setFocus(Qt.FocusReason.TabFocusReason)
        self.pump()

    def click(self, name: str) -> None:
        """Click a button."""
        target: QWidget = self.find(name)
        self.show(target)
        self.steps += 1
        self.strokes.append(f"click {name}")
        self.watch.doing = f"click {name}"
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=_inside(target))
        self.pump(0.02)

    def tab(self, name: str, place: int) -> None:
        """Click a tab."""
        bar = self.find(name, QTabWidget).tabBar()
        self.steps += 1
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
        self.settle()

    def show(self, target: QWidget) -> None:
        """Scroll until a widget is in view, as the wheel would."""
        parent = target.parentWidget()
        while parent is not None:
            if hasattr(parent, "ensureWidgetVisible"):
                parent.ensureWidgetVisible(target)
            parent = parent.parentWidget()
        self.pump()

    def wear(self, *, dark: bool, size: TypeSize) -> None:
        """Change the look, as the person's menu does."""
        assert isinstance(self.window, MainWindow)
        self.watch.doing = f"wear {size.value} {'dark' if dark else 'light'}"
        worn: list[bool] = []
        self.window.look_changed.connect(lambda *_: worn.append(True))
        self.window.wear(dark, size)
        self.wait(lambda: worn, "another look")

    def settle(self) -> None:
        """Wait until no answer is owed, nothing is about to be asked, and the window has painted."""
        self.pump(0.02)
        self.wait(self._at_rest, "rest")
        self.pump(0.02)

    def _at_rest(self) -> bool:
        return not self._tasks.busy and not any(
            one.isActive() and one.isSingleShot() and one.remainingTime() <= SOON_MS
            for top in self._app.topLevelWidgets()
            if top.isVisible()
            for one in top.findChildren(QTimer)
        )

    def shot(self, name: str, window: QWidget | None = None) -> None:
        """Take a picture of a window, or of the one in front, outside the watch."""
        seen = window or self._app.activeModalWidget() or self.window
        if seen is None:
            return
        self.pump(0.15)
        with self.watch.paused():
            seen.grab().save(str(self._pictures / f"{name}.png"))


def _pieces(text: str) -> list[str]:
    """Part a text into runs that keys can type and runs that an input method commits."""
    pieces: list[str] = []
    for letter in text:
        kind = (letter.isascii(), letter == "\n")
        if pieces and kind == (pieces[-1][-1].isascii(), pieces[-1][-1] == "\n") and letter != "\n":
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _inside(widget: QWidget) -> QPoint:
    return QPoint(min(12, widget.width() // 2), widget.height() // 2)


def _named(top: QWidget, name: str) -> list[QWidget]:
    """Return the widgets of a name; whatever Qt made for itself must not get a wrapper each time.

    Wrappers outlive what they stand for: with thousands of them everything takes twice as long.
    """
    found = top.findChildren(QWidget, name)
    return [top, *found] if top.objectName() == name else found
