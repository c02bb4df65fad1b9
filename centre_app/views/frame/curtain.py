"""Covers every open window of the program, so that nobody reads over a shoulder."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from centre_app.views import theme
from centre_app.views.parts.empty import Drawing
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.style_sheet import set_part


class Cover(QFrame):
    """An opaque sheet over one window; it takes all keys, so that nothing beneath is typed into.

    Signals:
        key_pressed: a key (a ``QKeyEvent``).
    """

    key_pressed = Signal(object)

    def __init__(self, window: QWidget, *, icon_name: str, title: str, text: str) -> None:
        super().__init__(window)
        self._window = window
        set_part(self, "cover")
        set_names(self, title, text)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setSpacing(theme.M)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Drawing(icon_name, times=3), 0, middle)
        column.addWidget(Label(title, "title"), 0, middle)
        column.addWidget(Label(text, "muted"), 0, middle)
        column.addStretch(1)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        self.key_pressed.emit(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001 - Qt's signature
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return False


class Curtain(QObject):
    """Draws covers over all windows at once, and over those that open meanwhile.

    Signals:
        key_pressed: a key that went to a cover.
    """

    key_pressed = Signal(object)

    def __init__(self, *, icon_name: str, title: str, text: str, parent: QObject) -> None:
        super().__init__(parent)
        self._icon_name, self._title, self._text = icon_name, title, text
        self._covers: list[Cover] = []
        self._focus: QWidget | None = None
        self._exempt: QWidget | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_focus_window_changed)

    @property
    def drawn(self) -> bool:
        """Return whether the windows are covered."""
        return bool(self._covers)

    def draw(self, *, exempt: QWidget | None = None) -> None:
        """Cover every window; popups are closed, a word being composed is kept."""
        if self.drawn:
            return
        self._focus, self._exempt = QApplication.focusWidget(), exempt
        QGuiApplication.inputMethod().commit()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._cover_all()

    def lift(self) -> None:
        """Take the covers away and give the focus back to where it was."""
        covers, self._covers = self._covers, []
        for cover in covers:
            if isValid(cover):
                cover.hide()
                cover.deleteLater()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        self._focus = None

    def _cover_all(self) -> None:
        covered = [cover.parentWidget() for cover in self._covers if isValid(cover)]
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window is not self._exempt and window not in covered:
                self._cover(window)

    def _cover(self, window: QWidget) -> None:
        cover = Cover(window, icon_name=self._icon_name, title=self._title, text=self._text)
        cover.key_pressed.connect(self.key_pressed)
        self._covers.append(cover)
        if window.isActiveWindow():
            cover.setFocus()

    def _on_focus_window_changed(self) -> None:
        if self.drawn:
            self._cover_all()
