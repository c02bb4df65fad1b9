"""What all ways in share: the small window, the lanes, and whoever came through."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from centre_app.domain.errors import CentreError, FieldError
from centre_app.views.application.house import House, Premises
from centre_app.views.sign_in.sign_in_window import SignInWindow
from centre_app.views.tasks import Tasks

if TYPE_CHECKING:
    from centre_app.views.sign_in.first_start import FirstStartAssistant
    from centre_app.views.sign_in.page import Page

    Asking = Page | FirstStartAssistant

T = TypeVar("T")

_FIELDS = {"region": "township_code", "login": "admin_login"}
"""What the assistant calls fields that the request calls otherwise."""


class Hall(QObject):
    """The room before the door.

    Signals:
        entered: an ``OpenHouse`` and whether it is the demonstration (bool).
    """

    entered = Signal(object, bool)

    def __init__(self, premises: Premises, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window = SignInWindow()
        self.premises = premises
        self.tasks = tasks
        self.demo = False

    def house(self) -> House:
        """Return the house somebody wants to enter; for the lane."""
        return self.premises.demo() if self.demo else self.premises.own()

    def run(self, work: Callable[[], T], page: "Asking", done: Callable[[T], None]) -> None:
        """Do something in the lane; the page tells why if it is refused."""
        self.tasks.run(work, owner=page, done=done, failed=lambda error: refuse(page, error))


def refuse(page: "Asking", error: Exception) -> None:
    """Let the page say why not; a bug goes on to the crash dialog."""
    if not isinstance(error, CentreError):
        page.refuse("")
        raise error
    if isinstance(error, FieldError):
        page.refuse_fields({_FIELDS.get(name, name): why for name, why in error.reasons.items()})
    else:
        from centre_app.views.messages import sentence  # noqa: PLC0415 - the first page is silent

        page.refuse(sentence(error))
