"""Passwords stretched in a thousandth of the time, where their strength is not what is tested.

What was wrapped so opens only where it is in force: a process of its own enters it, too. The first
start, the demonstration and the slots themselves are tested at the full cost.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from unittest import mock

from argon2 import PasswordHasher
from argon2.low_level import hash_secret_raw

from centre_app.storage import hashing, key_slots

_QUICK: dict[str, Any] = {"time_cost": 1, "memory_cost": 64}


def _stretched(secret: bytes, salt: bytes, **cost: Any) -> bytes:
    return hash_secret_raw(secret, salt, **{**cost, **_QUICK})


@contextmanager
def quick_secrets() -> Iterator[None]:
    """Let Argon2 take one pass over very little memory."""
    hasher = partial(PasswordHasher, **_QUICK, parallelism=1)
    with (
        mock.patch.object(key_slots, "hash_secret_raw", _stretched),
        mock.patch.object(hashing, "PasswordHasher", hasher),
    ):
        yield
