"""Key slots: the file's key, wrapped once for each member of staff and once on paper.

Like the slots of a disk encryption: the password is really needed to read the file. A slot is
bound to its owner, so that slots cannot be swapped; five wrong passwords shut it for a while.
"""

import json
import os
import secrets
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from centre_app.domain.accounts.staff import FAILURES_ALLOWED, LOCK_MINUTES
from centre_app.domain.errors import (
    DatabaseDamagedError,
    LockedOutError,
    SignInError,
    StorageUnavailableError,
)
from centre_app.storage.faults import of_system

SCHEME = "argon2id-64M-3-4+aes-256-gcm"
"""RFC 9106, second recommended option; stands in each slot so that it can be replaced."""

RECOVERY = "*recovery*"
"""Owner of the slot whose password is printed on paper at set-up."""

RECOVERY_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without I, L, O, 0 and 1, which cannot be told apart in print."""


@dataclass(frozen=True)
class KeySlot:
    """The key wrapped for one owner; all values in hexadecimal."""

    owner: str
    scheme: str
    salt: str
    nonce: str
    wrapped: str
    failures: int = 0
    shut_until: str = ""


def new_key() -> bytes:
    """Return a fresh key of 256 bits."""
    return secrets.token_bytes(32)


def new_recovery_code() -> str:
    """Return five groups of five letters, about 124 bits, to be printed and sealed away."""
    letters = [secrets.choice(RECOVERY_LETTERS) for _ in range(25)]
    return "-".join("".join(letters[at : at + 5]) for at in range(0, 25, 5))


def plain_code(code: str) -> str:
    """Return a recovery code without the marks that make it readable, in capitals."""
    return "".join(letter for letter in code.upper() if letter.isalnum())


def wrap(owner: str, password: str, key: bytes) -> KeySlot:
    """Return a slot that gives the key back for the password."""
    salt, nonce = os.urandom(16), os.urandom(12)
    wrapped = AESGCM(_stretch(password, salt)).encrypt(nonce, key, _bound_to(owner))
    return KeySlot(owner, SCHEME, salt.hex(), nonce.hex(), wrapped.hex())


def wrap_alike(owners: Iterable[str], password: str, key: bytes) -> list[KeySlot]:
    """Return slots for owners of one published password, which is stretched once for all.

    Only for the demonstration: where everybody knows the password, a salt of one's own hides
    nothing, and twenty would take seconds.
    """
    salt = os.urandom(16)
    box = AESGCM(_stretch(password, salt))
    slots = []
    for owner in owners:
        nonce = os.urandom(12)
        wrapped = box.encrypt(nonce, key, _bound_to(owner))
        slots.append(KeySlot(owner, SCHEME, salt.hex(), nonce.hex(), wrapped.hex()))
    return slots


def unwrap(slot: KeySlot, password: str) -> bytes:
    """Return the key.

    Raises:
        SignInError: the password is not the slot's, or the slot is another's.
    """
    box = AESGCM(_stretch(password, bytes.fromhex(slot.salt)))
    try:
        return box.decrypt(
            bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), _bound_to(slot.owner)
        )
    except InvalidTag as error:
        raise SignInError from error


def _bound_to(owner: str) -> bytes:
    return f"centre-slot-v1|{owner}".encode()


def _stretch(password: str, salt: bytes) -> bytes:
    return hash_secret_raw(
        password.encode("utf-8", "surrogatepass"),
        salt,
        time_cost=3,
        memory_cost=64 * 1024,
        parallelism=4,
        hash_len=32,
        type=Type.ID,
    )


class KeyRing:
    """The slots of one database, in a file beside it."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path = path
        self._now = now

    def exists(self) -> bool:
        """Return whether the database has been set up."""
        return self._path.exists()

    def owners(self) -> list[str]:
        """Return whose slots there are, the one on paper left out."""
        return [owner for owner in self._read() if owner != RECOVERY]

    def unlock(self, owner: str, password: str) -> bytes:
        """Return the key for the owner's password; wrong ones are counted in the file.

        Raises:
            SignInError: no such owner, or not his password; never says which.
            LockedOutError: too many wrong passwords before.
        """
        slots = self._read()
        slot = slots.get(owner)
        if slot is None:
            _stretch(password, bytes(16))  # unknown names take as long as known ones
            raise SignInError
        self._refuse_while_shut(slot)
        try:
            key = unwrap(slot, password)
        except SignInError:
            self._write({**slots, owner: self._after_failure(slot)})
            raise
        if slot.failures or slot.shut_until:
            self._write(
                {**slots, owner: KeySlot(**{**asdict(slot), "failures": 0, "shut_until": ""})}
            )
        return key

    def put(self, *slots: KeySlot) -> None:
        """Add slots, each in place of its owner's earlier one."""
        earlier = self._read() if self.exists() else {}
        self._write({**earlier, **{slot.owner: slot for slot in slots}})

    def remove(self, owner: str) -> None:
        """Take somebody's slot away."""
        self._write({name: slot for name, slot in self._read().items() if name != owner})

    def _refuse_while_shut(self, slot: KeySlot) -> None:
        if slot.shut_until:
            left = datetime.fromisoformat(slot.shut_until) - self._now()
            if left > timedelta():
                raise LockedOutError(minutes=max(1, -(-left // timedelta(minutes=1))))

    def _after_failure(self, slot: KeySlot) -> KeySlot:
        failures = slot.failures + 1
        shut = ""
        # Nobody is locked out for ever, not even the only director: shut for a while only.
        if failures >= FAILURES_ALLOWED:
            shut = (self._now() + timedelta(minutes=LOCK_MINUTES)).isoformat()
            failures = 0
        return KeySlot(**{**asdict(slot), "failures": failures, "shut_until": shut})

    def _read(self) -> dict[str, KeySlot]:
        try:
            rows = json.loads(self._path.read_text(encoding="utf-8"))
            return {row["owner"]: KeySlot(**row) for row in rows}
        except OSError as error:
            raise StorageUnavailableError from error
        except (ValueError, TypeError, KeyError) as error:
            raise DatabaseDamagedError from error

    def _write(self, slots: dict[str, KeySlot]) -> None:
        """Replace the file whole; a power cut leaves the old one or the new one."""
        text = json.dumps([asdict(slot) for slot in slots.values()], indent=1)
        fresh = self._path.with_suffix(".new")
        try:
            with fresh.open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            fresh.chmod(0o600)
            fresh.replace(self._path)
        except OSError as error:
            raise of_system(error) from error
