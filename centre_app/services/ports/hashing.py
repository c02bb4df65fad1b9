"""Password hashing, as a protocol."""

from typing import Protocol

from centre_app.services.ports.unit import UnitOfWork


class Hasher(Protocol):
    """Makes and checks password hashes."""

    def hash(self, password: str) -> str:
        """Return a salted hash."""

    def fits(self, password_hash: str, password: str) -> bool:
        """Return whether the password is the one hashed."""


class KeyKeeper(Protocol):
    """Keeps, for each account, a way to the key: the database's own, or on the LAN that of drafts."""

    def admit(self, unit: UnitOfWork, login: str, password: str) -> None:
        """Let the account open with this password, from now on, what the key shuts."""

    def dismiss(self, unit: UnitOfWork, login: str) -> None:
        """Let the account open it no more."""
