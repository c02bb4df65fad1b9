"""Asks why an attachment is taken off."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from centre_app.views import messages
from centre_app.views.attachments import words
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label


def ask_reason(parent: QWidget, text: str, *, done: Callable[[str], object]) -> Dialog:
    """Ask; ``done`` is called with the reason once there is one."""
    dialog = Dialog(words.REMOVE, parent)
    dialog.setObjectName("attachments.reason")
    dialog.add(Label(text, wrap=True))
    field = Field(words.REASON, required=True, limit=200)
    field.editor().setObjectName("attachments.reason.text")
    dialog.add(field)

    def commit() -> None:
        if field.text():
            dialog.accept()
        else:
            field.set_error(messages.reason("required", field=words.REASON))
            field.setFocus()

    dialog.add_cancel()
    dialog.add_button(words.REMOVE, "primary", pressed=commit)
    dialog.accepted.connect(lambda: done(field.text()))
    dialog.open()
    field.setFocus()
    return dialog
