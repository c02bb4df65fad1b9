"""The pages before the window: first start, signing in, a password of one's own."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from centre_app.domain.errors import CentreError, FieldError
from centre_app.views.application.house import House, OpenHouse, Premises
from centre_app.views.messages import sentence
from centre_app.views.sign_in import requests
from centre_app.views.sign_in.sign_in_page import SignInPage
from centre_app.views.sign_in.sign_in_window import SignInWindow
from centre_app.views.tasks import Tasks

if TYPE_CHECKING:
    from centre_app.services.records.accounts import SignIn
    from centre_app.views.application.side_doors import SideDoors

T = TypeVar("T")

_FIELDS = {"region": "township_code", "login": "admin_login"}
"""What the assistant calls fields that the request calls otherwise."""


class Asking(Protocol):
    """What a page is told when the answer was no."""

    def refuse(self, sentence: str) -> None:
        """Say why it did not go on."""

    def refuse_fields(self, reasons: dict[str, str]) -> object:
        """Say at each field what is wrong, by reason codes."""


class Door(QObject):
    """Leads somebody in.

    Signals:
        entered: an ``OpenHouse``, its login (str) and whether it is the demonstration (bool).
    """

    entered = Signal(object, str, bool)

    def __init__(self, premises: Premises, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window = SignInWindow()
        self.premises = premises
        self.tasks = tasks
        self.demo = False

    def show(self, *, demo: bool, last_login: str = "") -> None:
        """Show the first page: signing in, or the assistant where nothing is set up yet."""
        self.demo = demo
        if demo:
            self._beside().open_demo()
        elif self.premises.is_founded():
            self.ask(last_login=last_login)
        else:
            self._beside().assist()
        self.window.show()

    def house(self) -> House:
        """Return the house behind this door; for the lane."""
        return self.premises.demo() if self.demo else self.premises.own()

    def ask(
        self,
        *,
        last_login: str = "",
        demo: Sequence[requests.DemoPerson] = (),
        demo_password: str = "",
    ) -> None:
        """Ask who it is."""
        page = SignInPage(last_login=last_login, demo=demo, demo_password=demo_password)
        page.submitted.connect(lambda who: self._sign_in(page, who))
        page.recovery_wanted.connect(lambda: self._beside().recover())
        self.window.show_page(page)

    def run(self, work: Callable[[], T], page: "QObject", done: Callable[[T], None]) -> None:
        """Do something in the lane; the page tells why if it is refused."""
        self.tasks.run(work, owner=page, done=done, failed=lambda error: refuse(page, error))

    def _sign_in(self, page: SignInPage, who: requests.Credentials) -> None:
        from centre_app.services.records.accounts import SignIn  # noqa: PLC0415 - read by now

        asked = SignIn(who.login, who.password)
        self.run(lambda: self.house().open(asked), page, lambda house: self._check(house, asked))

    def _check(self, house: OpenHouse, asked: "SignIn") -> None:
        if house.signed_in.must_change:
            self._beside().force_password(house, asked)
        else:
            self.entered.emit(house, asked.login, self.demo)

    def _beside(self) -> "SideDoors":
        # Pages that are rarely seen are read when they are, not before the first picture.
        from centre_app.views.application.side_doors import SideDoors  # noqa: PLC0415

        return SideDoors(self)


def refuse(page: Asking, error: Exception) -> None:
    """Let the page say why not; a bug goes on to the crash dialog."""
    if not isinstance(error, CentreError):
        raise error
    if isinstance(error, FieldError):
        page.refuse_fields({_FIELDS.get(name, name): why for name, why in error.reasons.items()})
    else:
        page.refuse(sentence(error))
