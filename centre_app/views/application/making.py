"""Shown while the demonstration township is made."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar

from centre_app.domain.errors import CentreError
from centre_app.views.application import words
from centre_app.views.messages import sentence
from centre_app.views.parts.labels import set_names
from centre_app.views.sign_in.page import Page


class MakingPage(Page):
    """A bar and a word; needs nothing from the person.

    Signals:
        told: how far the work is, from whatever thread does it.
    """

    told = Signal(int, str)

    def __init__(self) -> None:
        super().__init__(words.MAKING, words.MAKING_TEXT)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        set_names(self.bar, words.MAKING)
        self.form.add_widget(self.bar)
        self.set_primary(words.MAKING_WAIT)
        self.primary.setEnabled(False)
        self.told.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(self, percent: int, step: str) -> None:
        """Take note of progress; may be called from any thread."""
        self.told.emit(percent, step)

    def commit(self) -> None:
        """Nothing is entered here."""

    def fail(self, error: Exception) -> None:
        """Say why the township could not be made."""
        if not isinstance(error, CentreError):
            raise error
        self.refuse(sentence(error))
        self.primary.setEnabled(False)

    def _show(self, percent: int, step: str) -> None:
        self.bar.setValue(percent)
        self.set_words(words.MAKING, step)
