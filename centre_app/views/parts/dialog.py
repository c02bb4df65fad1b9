"""Dialogs, only where somebody must decide before anything else can go on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts import words
from centre_app.views.parts.buttons import Button, main_button
from centre_app.views.parts.labelled import commits
from centre_app.views.parts.labels import Label, set_hint


class Dialog(QDialog):
    """A question over its window; shown with ``open``, so nothing waits in a nested loop.

    Ctrl+Enter presses its primary button, wherever in it the focus is.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.current().em(26))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.M)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.S)
        self.buttons.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        outer.setSpacing(theme.L)
        outer.addWidget(Label(title, "title", wrap=True))
        outer.addLayout(self.body, 1)
        outer.addLayout(self.buttons)

    def add(self, widget: QWidget) -> None:
        """Put something under what is there."""
        self.body.addWidget(widget)

    def add_button(
        self, text: str, part: str = "", *, shortcut: str = "", pressed: Callable[[], object]
    ) -> Button:
        """Add a button at the right."""
        button = Button(text, part, shortcut=shortcut, pressed=pressed)
        if button.is_primary and not shortcut:
            set_hint(button, words.WITH_COMMIT_KEYS.format(text=text))
        self.buttons.addWidget(button)
        return button

    def add_cancel(self, text: str = words.CANCEL) -> Button:
        """Add the button that changes nothing."""
        return self.add_button(text, pressed=self.reject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = main_button(self) if commits(event) else None
        if button is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            button.click()


def confirm(
    parent: QWidget, title: str, text: str, *, yes: str, done: Callable[[], object]
) -> Dialog:
    """Ask before a step that cannot be taken back; ``done`` runs on yes."""
    dialog = Dialog(title, parent)
    dialog.add(Label(text, wrap=True))
    dialog.add_cancel()
    dialog.add_button(yes, "primary", pressed=dialog.accept)
    dialog.accepted.connect(done)
    dialog.open()
    return dialog
