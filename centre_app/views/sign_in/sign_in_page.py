"""Signing in: name and password, and the demonstration's people where there are any."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label, Rule
from centre_app.views.sign_in import words
from centre_app.views.sign_in.page import Page

if TYPE_CHECKING:
    from centre_app.views.sign_in.requests import DemoPerson


class SignInPage(Page):
    """Asks who it is.

    Signals:
        submitted: ``Credentials``.
        recovery_wanted: the paper code shall be used.
    """

    submitted = Signal(object)
    recovery_wanted = Signal()

    def __init__(
        self,
        *,
        last_login: str = "",
        demo: "Sequence[DemoPerson]" = (),
        demo_password: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words.APP, words.SUBTITLE, parent)
        self.login = Field(words.LOGIN, key="U", limit=40)
        self.password = Field(words.PASSWORD, key="P", limit=128, secret=True)
        self.form.add("login", self.login)
        self.form.add("password", self.password)
        self.login.set_text(last_login)
        self.password.entered.connect(self.commit)
        self.set_primary(words.SIGN_IN)
        self.recover = Button(words.RECOVER, "quiet", pressed=self.recovery_wanted.emit)
        self.foot.insertWidget(0, self.recover)
        self._demo_password = demo_password
        if demo:
            self._add_demo(demo)
        self.setFocusProxy(self.password if last_login else self.login)

    def commit(self) -> None:
        login, password = self.login.text(), self.password.raw_text()
        complete = self.check(
            ("login", lambda: "" if login else words.LOGIN_MISSING),
            ("password", lambda: "" if password else words.PASSWORD_MISSING),
        )
        if complete:
            # What is only handed over is not read before the first picture.
            from centre_app.views.sign_in.requests import Credentials  # noqa: PLC0415

            self.wait(words.SIGNING_IN)
            self.submitted.emit(Credentials(login=login, password=password))

    def refuse(self, sentence: str) -> None:
        super().refuse(sentence)
        if sentence:
            self.password.editor().selectAll()
            self.password.setFocus()

    def _add_demo(self, demo: "Sequence[DemoPerson]") -> None:
        people = QWidget()
        grid = QGridLayout(people)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.S)
        grid.addWidget(Rule(), 0, 0, 1, 2)
        grid.addWidget(Label(words.DEMO_PEOPLE, "strong"), 1, 0, 1, 2)
        hint = words.DEMO_HINT.format(password=self._demo_password)
        grid.addWidget(Label(hint, "small", wrap=True), 2, 0, 1, 2)
        for place, person in enumerate(demo):
            button = Button(f"{person.name}  {person.role}", icon_name="person")
            button.clicked.connect(lambda _, login=person.login: self._enter_as(login))
            grid.addWidget(button, 3 + place // 2, place % 2)
        self.add_beneath(people)

    def _enter_as(self, login: str) -> None:
        self.login.set_text(login)
        self.password.set_text(self._demo_password)
        self.commit()
