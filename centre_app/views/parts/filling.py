"""Fills a page part by part without showing it half."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

V = TypeVar("V")
Later = Callable[[Callable[[], object]], object]
"""Calls in a later turn of the window."""


class Filling(Generic[V]):
    """Hands a value to the parts of a page, one in each turn.

    Until the last one has it, what one sees is what was there before. A value that comes meanwhile
    takes the place of the one under way.
    """

    def __init__(
        self, place: QWidget, parts: Sequence[Callable[[V], object]], *, later: Later
    ) -> None:
        self._place, self._parts, self._later = place, parts, later
        self._coming: V | None = None

    @property
    def under_way(self) -> bool:
        """Return whether parts still wait for their turn."""
        return self._coming is not None

    def at_once(self, value: V) -> None:
        """Fill all parts in this turn: for what changes little."""
        for show in self._parts:
            show(value)

    def begin(self, value: V) -> None:
        """Fill the parts in the turns to come."""
        self._coming = value
        self._place.setUpdatesEnabled(False)
        self._later(lambda: self._show(value, self._parts))

    def _show(self, value: V, parts: Sequence[Callable[[V], object]]) -> None:
        if self._coming is not value:
            return
        # Should a part fail, what is there is shown.
        self._coming = None
        try:
            parts[0](value)
            if parts[1:]:
                self._later(lambda: self._show(value, parts[1:]))
                self._coming = value
        finally:
            self._place.setUpdatesEnabled(self._coming is None)
