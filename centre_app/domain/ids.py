"""Keys of rows: made by the client, so that no answer from the server is needed to link them."""

import os
import time
from uuid import UUID


def new_id() -> UUID:
    """Return a UUID of version 7: 48 bits of milliseconds, then chance.

    Rows made one after another lie side by side in an index. Source: RFC 9562, section 5.7.
    """
    milliseconds = time.time_ns() // 1_000_000
    chance = int.from_bytes(os.urandom(10), "big")
    value = (milliseconds & ((1 << 48) - 1)) << 80 | chance
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=value)
