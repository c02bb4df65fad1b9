"""What the pages before the window hand over, frozen."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Credentials:
    """Who wants to sign in."""

    login: str
    password: str = field(repr=False)


@dataclass(frozen=True)
class FirstStart:
    """What a new centre is set up from."""

    centre_name: str
    short_name: str
    township_code: str
    admin_name: str
    admin_login: str
    password: str = field(repr=False)


@dataclass(frozen=True)
class NewPassword:
    """A password and the one it replaces."""

    old: str = field(repr=False)
    new: str = field(repr=False)


@dataclass(frozen=True)
class Recovery:
    """The paper code, and the password it shall open with from now on."""

    code: str = field(repr=False)
    password: str = field(repr=False)


@dataclass(frozen=True)
class DemoPerson:
    """Somebody of the demonstration township."""

    login: str
    name: str
    role: str
