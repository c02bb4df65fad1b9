"""Requests and answers about accounts and the first start."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.accounts.type_size import TypeSize
from centre_app.domain.clock_doubt import ClockDoubt
from centre_app.domain.permissions import Actor, Role
from centre_app.services.requests import Change


@dataclass(frozen=True)
class SignIn:
    """What was typed at the door."""

    login: str
    password: str

    def __repr__(self) -> str:
        """Leave the password out of every log and report."""
        return f"SignIn({self.login!r})"


@dataclass(frozen=True)
class SignedIn:
    """Who came in; ``must_change`` forces a password of his own first.

    While ``clock_doubt`` stands he may look, but nothing he does can be put on file. ``type_size``
    is how large he wants the words, if he ever said.
    """

    actor: Actor
    login: str
    must_change: bool
    centre_name: str
    demo: bool
    clock_doubt: ClockDoubt | None = None
    type_size: TypeSize | None = None


@dataclass(frozen=True, kw_only=True)
class Founding:
    """What the first-start assistant asked."""

    centre_name: str
    short_name: str
    region: str
    admin_name: str
    login: str
    password: str

    def __repr__(self) -> str:
        """Leave the password out of every log and report."""
        return f"Founding({self.centre_name!r}, {self.login!r})"


@dataclass(frozen=True, kw_only=True)
class ClockConfirmation(Change):
    """Somebody looked at the clock and says that it is right."""


@dataclass(frozen=True, kw_only=True)
class NewStaff(Change):
    """A colleague to be added, with a first password he must replace."""

    login: str
    name: str
    roles: frozenset[Role]
    password: str


@dataclass(frozen=True, kw_only=True)
class StaffEdit(Change):
    """A colleague's name, roles and whether he may still come in."""

    staff_id: UUID
    version: int
    name: str
    roles: frozenset[Role]
    active: bool


@dataclass(frozen=True, kw_only=True)
class FirstPassword(Change):
    """A new first password for a colleague, which lets him in again."""

    staff_id: UUID
    version: int
    password: str

    def __repr__(self) -> str:
        """Leave the password out of every log and report."""
        return f"FirstPassword({self.staff_id})"


@dataclass(frozen=True, kw_only=True)
class NewPassword(Change):
    """A password in place of the old one."""

    old: str
    new: str


@dataclass(frozen=True, kw_only=True)
class TypeSizeChoice(Change):
    """How large somebody wants the words from now on."""

    size: TypeSize


@dataclass(frozen=True)
class StaffRow:
    """A line of the list of accounts."""

    staff_id: UUID
    login: str
    name: str
    roles: tuple[Role, ...]
    active: bool
    must_change: bool
    locked_until: datetime | None
    version: int
