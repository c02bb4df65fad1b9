"""Shown where the encrypted file lies without the keys to it: nobody shall found a centre over it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.views.parts.buttons import Button
from centre_app.views.sign_in import words
from centre_app.views.sign_in.page import Page


class KeysLostPage(Page):
    """Says what is missing and where to put it; leaving is the first thing offered.

    Signals:
        anew_wanted: there never was a centre here, one shall be set up.
    """

    anew_wanted = Signal()

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(words.KEYS_LOST, words.KEYS_LOST_TEXT.format(folder=folder), parent)
        self.set_primary(words.LEAVE)
        self.anew = Button(words.FOUND_ANEW, "quiet", pressed=self.anew_wanted.emit)
        self.foot.insertWidget(0, self.anew)
        self.setFocusProxy(self.primary)

    def commit(self) -> None:
        """Leave, so that the keys can be put back."""
        self.window().close()
