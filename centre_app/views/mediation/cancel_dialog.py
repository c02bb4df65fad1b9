"""Asks why a session is called off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.mediation.slots import Span
from centre_app.services.records.case_card import SessionLine
from centre_app.views import messages
from centre_app.views.mediation import words
from centre_app.views.mediation.texts import span_text
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label


class CancelDialog(Dialog):
    """Takes the reason, which stands in the history.

    Signals:
        agreed: the reason.
    """

    agreed = Signal(str)

    def __init__(self, line: SessionLine, parent: QWidget | None = None) -> None:
        super().__init__(words.CANCEL_TITLE, parent)
        when = span_text(Span(line.starts_at, line.ends_at))
        text = words.SESSION.format(ordinal=line.ordinal, when=when, where=line.where)
        self.reason = Field(words.CANCEL_REASON, required=True)
        self.reason.editor().setObjectName("cancel.reason")
        self.add(Label(text, wrap=True))
        self.add(self.reason)
        self.add_cancel(words.BACK)
        commit = self.add_button(words.CANCEL_SESSION, "primary", pressed=self._commit)
        commit.setObjectName("cancel.commit")
        self.reason.setFocus()

    def _commit(self) -> None:
        reason = self.reason.text()
        if reason:
            self.agreed.emit(reason)
        else:
            self.reason.set_error(messages.reason("required", field=words.CANCEL_REASON))
            self.reason.setFocus()
