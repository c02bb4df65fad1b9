"""Shown where the clock does not fit to what was done last: it would spoil every date on file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.clock_doubt import ClockDoubt, told
from centre_app.views.parts.buttons import Button
from centre_app.views.sign_in import words
from centre_app.views.sign_in.page import Page


class ClockPage(Page):
    """Says what the clock tells and what cannot be; leaving to set it right is always offered.

    Signals:
        confirmed: somebody who may says that the clock is right.
        look_wanted: come in as it is; nothing can be put on file.
    """

    confirmed = Signal()
    look_wanted = Signal()

    def __init__(
        self, doubt: ClockDoubt, *, may_confirm: bool, parent: QWidget | None = None
    ) -> None:
        """Word the page for a doubt; only a clock that is ahead can be confirmed."""
        self._confirming = may_confirm and doubt.is_ahead
        text = _text(doubt, may_confirm=may_confirm)
        shown = text.format(now=told(doubt.now), last=told(doubt.last))
        super().__init__(words.CLOCK_DOUBT, shown, parent)
        self.set_primary(words.CLOCK_IS_RIGHT if self._confirming else words.LEAVE)
        self.look = Button(words.JUST_LOOK, "quiet", pressed=self.look_wanted.emit)
        self.foot.insertWidget(0, self.look)
        if self._confirming:
            self.leave = Button(words.LEAVE, pressed=self._leave)
            self.foot.insertWidget(1, self.leave)
        self.setFocusProxy(self.primary)

    def commit(self) -> None:
        """Confirm, or leave so that the clock can be set right."""
        if self._confirming:
            self.wait(words.SAVING)
            self.confirmed.emit()
        else:
            self._leave()

    def _leave(self) -> None:
        self.window().close()


def _text(doubt: ClockDoubt, *, may_confirm: bool) -> str:
    if not doubt.is_ahead:
        return words.CLOCK_BEHIND_TEXT
    return words.CLOCK_AHEAD_TEXT if may_confirm else words.CLOCK_AHEAD_OTHERS_TEXT
