"""Password hashing, as a protocol."""

from typing import Protocol


class Hasher(Protocol):
    """Makes and checks password hashes."""

    def hash(self, password: str) -> str:
        """Return a salted hash."""

    def fits(self, password_hash: str, password: str) -> bool:
        """Return whether the password is the one hashed."""


class KeyKeeper(Protocol):
    """Keeps, for each account, a way to the database's key (nothing to do on the LAN)."""

    def admit(self, login: str, password: str) -> None:
        """Let the account open the database with this password from now on."""

    def dismiss(self, login: str) -> None:
        """Let the account open the database no more."""
