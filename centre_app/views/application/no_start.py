"""Shown instead of the first page when this computer's settings do not let the program start."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from centre_app.domain.errors import CentreError, FieldError
from centre_app.views.application import words
from centre_app.views.messages import reason, sentence
from centre_app.views.sign_in.page import Page
from centre_app.views.sign_in.sign_in_window import SignInWindow


class NoStartPage(Page):
    """Says what is wrong and where; the one thing left to do is to leave."""

    def __init__(self, text: str) -> None:
        super().__init__(words.NO_START, text)
        self.set_primary(words.LEAVE)
        self.setFocusProxy(self.primary)

    def commit(self) -> None:
        """Leave."""
        self.window().close()


def of_settings(error: FieldError, path: Path) -> str:
    """Return the sentences for settings that cannot stand."""
    wrong = "".join(reason(code, field=name) for name, code in error.reasons.items())
    return words.SETTINGS_WRONG.format(path=path, wrong=wrong)


def of_folder(error: CentreError, folder: Path) -> str:
    """Return the sentences for a data folder that cannot be used."""
    return words.FOLDER_WRONG.format(path=folder, wrong=sentence(error))


def show_no_start(app: QApplication, text: str) -> int:
    """Say why the program does not start; return its exit status."""
    window = SignInWindow()
    window.show_page(NoStartPage(text))
    window.show()
    app.exec()
    return 1
