"""What the window knows of the database it works on; bootstrap provides it.

Nothing here imports the database: the protocols only say what is called in the lane.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from centre_app.services.records.accounts import Founding, SignedIn, SignIn


class OpenHouse(Protocol):
    """A database somebody has signed in to."""

    @property
    def services(self) -> Any:
        """Return the use cases, by subject."""

    @property
    def signed_in(self) -> "SignedIn":
        """Return who signed in."""

    def close(self) -> None:
        """Close the database; belongs in the lane."""


class House(Protocol):
    """A database as the window sees it; every call belongs in the lane."""

    def is_founded(self) -> bool:
        """Return whether there is a centre to sign in to."""

    def recovery_code(self) -> str:
        """Return a fresh code for the slot on paper, empty where there is none."""

    def code_on_paper(self, code: str, centre_name: str) -> bytes:
        """Return the sheet with the code as PDF; it is kept nowhere."""

    def found(self, founding: "Founding", recovery_code: str) -> OpenHouse:
        """Make the database with its centre and first administrator."""

    def open(self, sign_in: "SignIn") -> OpenHouse:
        """Let somebody in."""

    def prove(self, sign_in: "SignIn") -> None:
        """Check a password again, at the lock screen."""

    def recover(self, recovery_code: str, password: str) -> OpenHouse:
        """Give the administrator a new password for the code on paper."""


Progress = Callable[[int, str], None]
"""Told how far a long piece of work is: per cent, and words for it."""


class Premises(NamedTuple):
    """The houses of this computer, opened in the lane when they are first needed."""

    is_founded: Callable[[], bool]
    own: Callable[[], House]
    demo: Callable[[], House]
    make_demo: Callable[[Progress], None]
    demo_people: Callable[[], Any]
    on_lan: bool = False
    keys_lost_in: Callable[[], str] = str
    """The folder where the encrypted file lies without its keys; empty if that is not so."""
    card_reader: Sequence[str] = ()
    """What to start for the card reader of this computer; empty where there is none."""
    scanner: Sequence[str] = ()
    """What to start for the scanners and cameras of this computer; empty where there are none."""
