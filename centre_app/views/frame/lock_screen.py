"""The lock screen: over everything, until the password is given again."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.frame import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.empty import Drawing
from centre_app.views.parts.field import Field
from centre_app.views.parts.labelled import commits
from centre_app.views.parts.labels import Label
from centre_app.views.style_sheet import set_part


class LockScreen(QDialog):
    """Stands over its window, blocks all others, and cannot be closed but by the password.

    ``unlock`` is called with the password; whoever checks it answers with ``release`` or ``refuse``.
    """

    def __init__(self, window: QWidget, *, name: str, unlock: Callable[[str], object]) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._window, self._unlock = window, unlock
        self.setWindowTitle(words.LOCKED)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        set_part(self, "page")
        self.password = Field(words.PASSWORD, key="P", secret=True, limit=128)
        self.password.changed.connect(self._on_changed)
        self.button = Button(words.UNLOCK, "primary", pressed=self._try)
        self.password.entered.connect(self._try)
        self._lay_out(name)

    def cover(self) -> None:
        """Come up over the window it belongs to, with the focus in the field."""
        self.setGeometry(self._window.geometry())
        self.show()
        self.raise_()
        self.activateWindow()
        self.password.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say that the password was not right."""
        self._wait(waiting=False)
        self.password.editor().clear()
        self.password.set_error(sentence)
        self.password.setFocus()

    def release(self) -> None:
        """Go away: the password was right."""
        self.password.clear()
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Esc closes an ordinary dialog; this one it must not.
        event.accept()
        if commits(event):
            self._try()

    def reject(self) -> None:
        """Stay."""

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()

    def _lay_out(self, name: str) -> None:
        column = QVBoxLayout()
        column.setSpacing(theme.L)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Drawing("lock", times=3), 0, middle)
        column.addWidget(Label(words.LOCKED, "title"), 0, middle)
        column.addWidget(Label(words.LOCKED_FOR.format(name=name), "muted", wrap=True))
        column.addWidget(self.password)
        column.addWidget(self.button)
        column.addStretch(2)
        self.password.setFixedWidth(theme.current().em(22))
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)

    def _try(self) -> None:
        password = self.password.raw_text()
        if not self.button.isEnabled():
            return
        if not password:
            self.password.set_error(words.PASSWORD_MISSING)
            return
        self._wait(waiting=True)
        self._unlock(password)

    def _wait(self, *, waiting: bool) -> None:
        self.button.setEnabled(not waiting)
        self.button.set_text(words.UNLOCKING if waiting else words.UNLOCK)

    def _on_changed(self) -> None:
        self._wait(waiting=False)
