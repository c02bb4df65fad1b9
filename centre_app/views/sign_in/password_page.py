"""A password of one's own: forced at the first sign-in, and whenever somebody wants another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.sign_in import rules, words
from centre_app.views.sign_in.page import Page
from centre_app.views.sign_in.requests import NewPassword, Recovery


class ChangePasswordPage(Page):
    """Asks for the old password once and the new one twice.

    Signals:
        submitted: ``NewPassword``.
        cancelled: everything stays; not offered when the change is forced.
    """

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, *, forced: bool, parent: QWidget | None = None) -> None:
        title = words.CHANGE_PASSWORD_FORCED if forced else words.CHANGE_PASSWORD
        text = words.CHANGE_PASSWORD_FORCED_TEXT if forced else ""
        super().__init__(title, text, parent)
        self.old = Field(words.OLD_PASSWORD, key="O", required=True, limit=128, secret=True)
        self.new = Field(
            words.NEW_PASSWORD,
            key="N",
            required=True,
            limit=128,
            secret=True,
            hint=words.PASSWORD_RULE,
        )
        self.again = Field(words.PASSWORD_AGAIN, key="A", required=True, limit=128, secret=True)
        self.form.add("old", self.old)
        self.form.add("new", self.new)
        self.form.add("again", self.again)
        self.again.entered.connect(self.commit)
        self.set_primary(words.SAVE)
        if not forced:
            self.foot.insertWidget(1, Button(words.CANCEL, pressed=self.cancelled.emit))
        self.setFocusProxy(self.old)

    def commit(self) -> None:
        if self.check(
            ("old", lambda: rules.filled(self.old)),
            ("new", self._wrong_with_new),
            ("again", lambda: rules.same(self.new, self.again)),
        ):
            self.wait(words.SAVING)
            self.submitted.emit(NewPassword(old=self.old.raw_text(), new=self.new.raw_text()))

    def _wrong_with_new(self) -> str:
        if self.new.raw_text() and self.new.raw_text() == self.old.raw_text():
            return words.PASSWORD_SAME
        return rules.new_password(self.new)


class RecoverPage(Page):
    """Opens the database with the paper code, where nobody knows a password any more.

    Signals:
        submitted: ``Recovery``.
        cancelled: back to signing in.
    """

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.RECOVER_PAGE, words.RECOVER_PAGE_TEXT, parent)
        self.code = Field(words.RECOVERY_CODE, key="C", required=True, limit=80)
        self.new = Field(
            words.NEW_PASSWORD,
            key="N",
            required=True,
            limit=128,
            secret=True,
            hint=words.PASSWORD_RULE,
        )
        self.again = Field(words.PASSWORD_AGAIN, key="A", required=True, limit=128, secret=True)
        self.form.add("code", self.code)
        self.form.add("new", self.new)
        self.form.add("again", self.again)
        self.set_primary(words.OPEN)
        self.foot.insertWidget(1, Button(words.CANCEL, pressed=self.cancelled.emit))
        self.setFocusProxy(self.code)

    def commit(self) -> None:
        if self.check(
            ("code", lambda: rules.filled(self.code)),
            ("new", lambda: rules.new_password(self.new)),
            ("again", lambda: rules.same(self.new, self.again)),
        ):
            self.wait(words.SAVING)
            self.submitted.emit(
                Recovery(code=plain_code(self.code.text()), password=self.new.raw_text())
            )


def plain_code(text: str) -> str:
    """Return a recovery code without the marks that make it readable, in capitals."""
    return "".join(character for character in text.upper() if character.isalnum())
