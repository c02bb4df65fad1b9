"""Shows the recovery code once, and asks to type it back, so that it is on paper for sure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.sign_in import words
from centre_app.views.sign_in.page import Page
from centre_app.views.sign_in.password_page import plain_code

_GROUP = 5


class RecoverySlotPage(Page):
    """The paper recovery code of a new database.

    Signals:
        confirmed: it was typed back rightly.
        print_wanted: the code (str) shall be printed.
    """

    confirmed = Signal()
    print_wanted = Signal(str)

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(words.RECOVERY, words.RECOVERY_TEXT, parent)
        self._code = plain_code(code)
        self.shown = Label(readable(self._code), "number", wrap=True)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_names(self.shown, words.RECOVERY_READ.format(code=readable(self._code)))
        self.typed = Field(words.RECOVERY_TYPE, key="T", required=True, limit=80)
        self.typed.entered.connect(self.commit)
        self.form.add_widget(self.shown)
        self.form.add("typed", self.typed)
        self.foot.insertWidget(
            0,
            Button(
                words.RECOVERY_PRINT,
                icon_name="print",
                pressed=lambda: self.print_wanted.emit(readable(self._code)),
            ),
        )
        self.set_primary(words.RECOVERY_DONE)
        self.setFocusProxy(self.typed)

    def commit(self) -> None:
        if self.check(("typed", self._wrong)):
            self.wait(words.FINISHING)
            self.confirmed.emit()

    def _wrong(self) -> str:
        return "" if plain_code(self.typed.text()) == self._code else words.RECOVERY_WRONG


def readable(code: str) -> str:
    """Return a code in groups of five."""
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))
