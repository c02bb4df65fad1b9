"""Asks for a reason before a step that cannot be taken back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from centre_app.views import messages
from centre_app.views.parts import words
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label


def ask_reason(parent: QWidget, title: str, text: str, *, done: Callable[[str], object]) -> Dialog:
    """Ask; ``done`` is called with the reason once there is one."""
    dialog = Dialog(title, parent)
    dialog.setObjectName("reason")
    dialog.add(Label(text, wrap=True))
    field = Field(words.REASON, required=True, limit=200)
    field.editor().setObjectName("reason.text")
    dialog.add(field)

    def commit() -> None:
        if field.text():
            dialog.accept()
        else:
            field.set_error(messages.reason("required", field=words.REASON))
            field.setFocus()

    dialog.add_cancel()
    dialog.add_button(title, "primary", pressed=commit)
    dialog.accepted.connect(lambda: done(field.text()))
    dialog.open()
    field.setFocus()
    return dialog
