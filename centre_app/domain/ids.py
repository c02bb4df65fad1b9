"""Keys of rows: made by the client, so that no answer from the server is needed to link them."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

_LOW_62 = (1 << 62) - 1


class _Maker:
    """Makes keys that grow, even within one millisecond."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._high = 0
        self._low = 0

    def make(self) -> UUID:
        with self._lock:
            high = (time.time_ns() // 1_000_000) << 16 | 0x7 << 12
            chance = int.from_bytes(os.urandom(8), "big")
            if high > self._high:
                # Half of the room is left to grow into.
                self._high, self._low = high, chance & (_LOW_62 >> 1)
            else:
                self._low += 1 + (chance & 0xFFFF_FFFF)
            return UUID(int=self._high << 64 | 0x2 << 62 | self._low & _LOW_62)


_maker = _Maker()


def new_id() -> UUID:
    """Return a UUID of version 7: 48 bits of milliseconds, then chance that grows.
_maker: ContextVar[Callable[[], UUID] | None] = ContextVar("maker", default=None)


def new_id() -> UUID:
    """Return a fresh key of the shape below, of now and chance."""
    if maker := _maker.get():
        return maker()
    return shaped_id(time.time_ns() // 1_000_000, int.from_bytes(os.urandom(10), "big"))


def shaped_id(milliseconds: int, chance: int) -> UUID:
    """Return a UUID of version 7: 48 bits of milliseconds, then 80 bits of chance.

    Keys made one after another by one program sort in that order, so that rows written together
    lie side by side in an index and come back as they were made. Source: RFC 9562, section 5.7
    and 6.2, method 2.
    """
    return _maker.make()
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
