"""Argon2 password hashes."""

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError


class ArgonHasher:
    """Argon2id with the library's recommended cost (64 MiB, three passes)."""

    def __init__(self) -> None:
        self._argon = PasswordHasher()

    def hash(self, password: str) -> str:
        """Return a salted hash."""
        return self._argon.hash(_bytes(password))

    def fits(self, password_hash: str, password: str) -> bool:
        """Return whether the password is the one hashed."""
        try:
            return self._argon.verify(password_hash, _bytes(password))
        except (Argon2Error, InvalidHashError):
            return False


def _bytes(password: str) -> bytes:
    """Return the password in UTF-8; half a character, too, makes a wrong password and no fault."""
    return password.encode("utf-8", "surrogatepass")
