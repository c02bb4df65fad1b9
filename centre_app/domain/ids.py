"""Keys of rows: made by the client, so that no answer from the server is needed to link them."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

_LOW_62 = (1 << 62) - 1

_made_to_order: ContextVar[Callable[[], UUID] | None] = ContextVar("made_to_order", default=None)


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

    Keys made one after another by one program sort in that order, so that rows written together
    lie side by side in an index and come back as they were made. Source: RFC 9562, section 5.7
    and 6.2, method 2.
    """
    ordered = _made_to_order.get()
    return ordered() if ordered else _maker.make()


def shaped_id(milliseconds: int, chance: int) -> UUID:
    """Return the UUID of version 7 of a moment and 74 bits of chance."""
    value = (milliseconds & ((1 << 48) - 1)) << 80 | chance & ((1 << 80) - 1)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=value)


@contextmanager
def ids_from(maker: Callable[[], UUID]) -> Iterator[None]:
    """Let all keys of the block come from ``maker``: made data shall be the same every time.

    Other threads go on making their own.
    """
    token = _made_to_order.set(maker)
    try:
        yield
    finally:
        _made_to_order.reset(token)
