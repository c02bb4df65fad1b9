"""What a process outside has said: heads with their pictures, as far as they came whole."""

import json
from collections.abc import Iterator
from typing import Any

Answer = tuple[dict[str, Any], bytes]


def heard(told: bytes, *, most: int) -> Iterator[Answer]:
    """Yield no more answers than were asked for; what broke off or makes no sense ends them."""
    at = 0
    for _ in range(most):
        end = told.find(b"\n", at)
        try:
            head = json.loads(told[at:end] if end >= 0 else b"")
            at = end + 1 + int(head["size"])
        except (ValueError, KeyError, TypeError):
            return
        if not end < at <= len(told):
            return
        yield head, told[end + 1 : at]
