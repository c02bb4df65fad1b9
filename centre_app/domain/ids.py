"""Keys of rows: made by the client, so that no answer from the server is needed to link them."""

import os
import threading
import time
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

    Keys made one after another by one program sort in that order, so that rows written together
    lie side by side in an index and come back as they were made. Source: RFC 9562, section 5.7
    and 6.2, method 2.
    """
    return _maker.make()
