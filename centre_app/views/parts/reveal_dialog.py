"""Asks why somebody needs a whole number, before it is shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from centre_app.services.records.people import Revealed, RevealReason
from centre_app.views import messages
from centre_app.views.parts import reveal_words as words
from centre_app.views.parts import words as common
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.labels import Label


class RevealDialog(Dialog):
    """A reason has to be chosen; the audit keeps it."""

    def __init__(self, parent: QWidget, *, done: Callable[[RevealReason], object]) -> None:
        super().__init__(words.REVEAL_TITLE, parent)
        self._done = done
        self.reason: Choice[RevealReason] = Choice(
            words.REVEAL_REASON, [(one, one.label) for one in RevealReason], required=True
        )
        self.reason.editor().setObjectName("reveal.reason")
        self.add(Label(words.REVEAL_TEXT, wrap=True))
        self.add(self.reason)
        self.add_cancel()
        yes = self.add_button(common.CONFIRM, "primary", pressed=self._answer)
        yes.setObjectName("reveal.confirm")
        self.reason.setFocus()

    def _answer(self) -> None:
        chosen = self.reason.value()
        if chosen is None:
            self.reason.set_error(messages.reason("required", field=words.REVEAL_REASON))
            return
        self.accept()
        self._done(chosen)


def whole_lines(revealed: Revealed) -> list[str]:
    """Return whole number, phone and address, each with what it is; what is not on file is left out."""
    shown = (
        (words.REVEALED_ID, revealed.id_number),
        (words.REVEALED_PHONE, revealed.phone),
        (words.REVEALED_ADDRESS, revealed.address),
    )
    return [sentence.format(value=value) for sentence, value in shown if value]


def whole_values(revealed: Revealed) -> list[str]:
    """Return every whole value there is, in whatever place it is shown."""
    first = (revealed.id_number, revealed.phone, revealed.address)
    return [*first, *(value for _, value in revealed.contacts)]
