"""Changing one's password while signed in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.records.accounts import NewPassword
from centre_app.views.messages import sentence
from centre_app.views.sign_in import requests
from centre_app.views.sign_in.password_page import ChangePasswordPage


class PasswordDialog(QDialog):
    """Asks for the old and the new password.

    Signals:
        submitted: ``NewPassword``.
    """

    submitted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = ChangePasswordPage(forced=False)
        self.page.cancelled.connect(self.reject)
        self.page.submitted.connect(self._hand_over)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def refuse(self, error: CentreError) -> None:
        """Say why the password stays as it was."""
        if isinstance(error, FieldError):
            self.page.refuse_fields(error.reasons)
        else:
            self.page.refuse(sentence(error))

    def _hand_over(self, asked: requests.NewPassword) -> None:
        self.submitted.emit(NewPassword(old=asked.old, new=asked.new))
