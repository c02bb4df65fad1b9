"""Keys of rows: made by the client, so that no answer from the server is needed to link them."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

_maker: ContextVar[Callable[[], UUID] | None] = ContextVar("maker", default=None)


def new_id() -> UUID:
    """Return a fresh key of the shape below, of now and chance."""
    if maker := _maker.get():
        return maker()
    return shaped_id(time.time_ns() // 1_000_000, int.from_bytes(os.urandom(10), "big"))


def shaped_id(milliseconds: int, chance: int) -> UUID:
    """Return a UUID of version 7: 48 bits of milliseconds, then 80 bits of chance.

    Rows made one after another lie side by side in an index. Source: RFC 9562, section 5.7.
    """
    value = (milliseconds & ((1 << 48) - 1)) << 80 | chance
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=value)


@contextmanager
def ids_from(maker: Callable[[], UUID]) -> Iterator[None]:
    """Let all keys of the block come from ``maker``: made data shall be the same every time.

    Other threads go on making their own.
    """
    token = _maker.set(maker)
    try:
        yield
    finally:
        _maker.reset(token)
