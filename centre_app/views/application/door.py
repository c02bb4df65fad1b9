"""The pages before the window: first start, signing in, a password of one's own."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.founding import check_founding
from centre_app.services.records.accounts import Founding, NewPassword, SignIn
from centre_app.views.application.house import House, OpenHouse, Premises
from centre_app.views.application.making import MakingPage
from centre_app.views.messages import sentence
from centre_app.views.sign_in import requests
from centre_app.views.sign_in.first_start import FirstStartAssistant
from centre_app.views.sign_in.page import Page
from centre_app.views.sign_in.password_page import ChangePasswordPage, RecoverPage
from centre_app.views.sign_in.recovery_page import RecoverySlotPage
from centre_app.views.sign_in.sign_in_page import SignInPage
from centre_app.views.sign_in.sign_in_window import SignInWindow
from centre_app.views.tasks import Lane, Tasks

T = TypeVar("T")

_FIELDS = {"region": "township_code", "login": "admin_login"}
"""What the assistant calls fields that the request calls otherwise."""


class Door(QObject):
    """Leads somebody in.

    Signals:
        entered: an ``OpenHouse``, its login (str) and whether it is the demonstration (bool).
    """

    entered = Signal(object, str, bool)

    def __init__(self, premises: Premises, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window = SignInWindow()
        self._premises = premises
        self._tasks = tasks
        self._demo = False

    def show(self, *, demo: bool, last_login: str = "") -> None:
        """Show the first page: signing in, or the assistant where nothing is set up yet."""
        self._demo = demo
        if demo:
            self._open_demo()
        elif self._premises.is_founded():
            self._ask(SignInPage(last_login=last_login))
        else:
            self._assist()
        self.window.show()

    def _house(self) -> House:
        return self._premises.demo() if self._demo else self._premises.own()

    def _ask(self, page: SignInPage) -> None:
        page.submitted.connect(lambda who: self._sign_in(page, who))
        page.recovery_wanted.connect(self._recover)
        self.window.show_page(page)

    def _sign_in(self, page: SignInPage, who: requests.Credentials) -> None:
        asked = SignIn(who.login, who.password)
        self._run(lambda: self._house().open(asked), page, lambda house: self._check(house, asked))

    def _check(self, house: OpenHouse, asked: SignIn) -> None:
        if house.signed_in.must_change:
            self._force_password(house, asked)
        else:
            self.entered.emit(house, asked.login, self._demo)

    def _force_password(self, house: OpenHouse, asked: SignIn) -> None:
        page = ChangePasswordPage(forced=True)
        page.submitted.connect(lambda new: self._set_password(page, house, asked, new))
        self.window.show_page(page)

    def _set_password(
        self,
        page: ChangePasswordPage,
        house: OpenHouse,
        asked: SignIn,
        new: requests.NewPassword,
    ) -> None:
        change = NewPassword(old=new.old or asked.password, new=new.new)
        self._run(
            lambda: house.services.accounts.set_password(house.signed_in.actor, change),
            page,
            lambda _done: self.entered.emit(house, asked.login, self._demo),
        )

    def _recover(self) -> None:
        page = RecoverPage()
        page.cancelled.connect(lambda: self._ask(SignInPage()))
        page.submitted.connect(
            lambda asked: self._run(
                lambda: self._house().recover(asked.code, asked.password),
                page,
                lambda house: self.entered.emit(house, "", self._demo),
            )
        )
        self.window.show_page(page)

    def _assist(self) -> None:
        assistant = FirstStartAssistant()
        assistant.demo_wanted.connect(self._open_demo)
        assistant.submitted.connect(lambda asked: self._found(assistant, asked))
        self.window.show_page(assistant)

    def _found(self, assistant: FirstStartAssistant, asked: requests.FirstStart) -> None:
        founding = Founding(
            centre_name=asked.centre_name,
            short_name=asked.short_name,
            region=asked.township_code,
            admin_name=asked.admin_name,
            login=asked.admin_login,
            password=asked.password,
        )
        try:
            check_founding(founding)
        except FieldError as error:
            _refuse(assistant, error)
            return
        self._run(
            lambda: self._house().recovery_code(),
            assistant,
            lambda code: self._keep_code(founding, code),
        )

    def _keep_code(self, founding: Founding, code: str) -> None:
        page = RecoverySlotPage(code)
        page.confirmed.connect(
            lambda: self._run(
                lambda: self._house().found(founding, code),
                page,
                lambda house: self.entered.emit(house, founding.login, False),
            )
        )
        self.window.show_page(page)

    def _open_demo(self) -> None:
        self._demo = True
        page = MakingPage()
        self.window.show_page(page)
        self._tasks.run(
            lambda: self._premises.make_demo(page.tell),
            owner=page,
            done=lambda _none: self._ask_demo(),
            failed=page.fail,
            lane=Lane.LONG,
        )

    def _ask_demo(self) -> None:
        people, password = self._premises.demo_people()
        self._ask(SignInPage(demo=people, demo_password=password))

    def _run(
        self, work: Callable[[], T], page: Page | FirstStartAssistant, done: Callable[[T], None]
    ) -> None:
        self._tasks.run(work, owner=page, done=done, failed=lambda error: _refuse(page, error))


def _refuse(page: Page | FirstStartAssistant, error: Exception) -> None:
    if not isinstance(error, CentreError):
        raise error
    if isinstance(error, FieldError):
        page.refuse_fields({_FIELDS.get(name, name): why for name, why in error.reasons.items()})
    else:
        page.refuse(sentence(error))
