"""What the process of the scanners says: lines of JSON, and after some of them the bytes of a page."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from centre_app.domain.attachments.attachment import MOST_BYTES
from centre_app.domain.attachments.scans import (
    ImageDevice,
    ScanRefusal,
    TakenImage,
    read_device,
    read_refusal,
)

_LONGEST_LINE = 64_000
_LONGEST_WORDS = 200
_LONGEST_ENDING = 8


@dataclass(frozen=True)
class ScanEnd:
    """The last that is heard of a job; ``refusal`` is None where all went well.

    ``stopped`` says that somebody here wanted no more.
    """

    refusal: ScanRefusal | None = None
    told: str = ""
    stopped: bool = False


Event = ImageDevice | TakenImage | ScanEnd


class ScanStream:
    """Puts together what comes in pieces of any size."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._page: tuple[str, int] | None = None

    def feed(self, more: bytes) -> Iterator[Event]:
        """Yield what is whole now.

        Raises:
            ValueError: it cannot be understood; what follows cannot be, either.
        """
        self._held += more
        while (event := self._next()) is not None:
            if not isinstance(event, tuple):
                yield event

    def _next(self) -> Event | tuple[str, int] | None:
        if self._page is None:
            return self._line()
        ending, size = self._page
        if len(self._held) < size:
            return None
        self._page = None
        return TakenImage(ending, self._cut(size))

    def _line(self) -> Event | tuple[str, int] | None:
        end = self._held.find(b"\n")
        if max(end, len(self._held) * (end < 0)) > _LONGEST_LINE:
            raise ValueError("line")
        if end < 0:
            return None
        told = json.loads(self._cut(end + 1))
        if not isinstance(told, dict):
            raise ValueError("line")  # noqa: TRY004 - one kind of fault, whatever is wrong
        return self._understood(told)

    def _understood(self, told: dict[str, object]) -> Event | tuple[str, int]:
        match told.get("event"):
            case "device":
                return read_device(told)
            case "page":
                self._page = _announced(told)
                return self._page
            case "end":
                return ScanEnd()
            case "refused":
                words = " ".join(str(told.get("told", "")).split())[:_LONGEST_WORDS]
                return ScanEnd(read_refusal(told), words)
        raise ValueError("event")

    def _cut(self, size: int) -> bytes:
        piece = bytes(self._held[:size])
        del self._held[:size]
        return piece


def _announced(told: dict[str, object]) -> tuple[str, int]:
    ending, size = told.get("ending"), told.get("size")
    if not isinstance(ending, str) or not ending.isalnum() or len(ending) > _LONGEST_ENDING:
        raise ValueError("ending")
    # One byte more than may be is let through, so that the refusal can say what is wrong.
    if not isinstance(size, int) or not 0 <= size <= MOST_BYTES + 1:
        raise ValueError("size")
    return ending, size
