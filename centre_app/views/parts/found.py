"""One thing a search found, as lists show it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt

from centre_app.views.parts.chip import ChipLook

FOUND_ROLE = int(Qt.ItemDataRole.UserRole)


Marks = tuple[tuple[int, int], ...]
"""Parts of a line of words: from where to where."""


@dataclass(frozen=True)
class Found:
    """One thing a search found; ``value`` is what picking it hands over.

    ``icon_name`` and ``chips`` stand beside the words, ``flags`` below them; entries of one group
    follow one another. ``title_marks`` and ``detail_marks`` are the parts that answer to what was
    typed. ``ident`` tells an entry again when the list is shown anew.
    """

    title: str
    detail: str = ""
    group: str = ""
    value: Any = None
    icon_name: str = ""
    chips: Sequence[ChipLook] = field(default=())
    flags: Sequence[ChipLook] = field(default=())
    title_marks: Marks = ()
    detail_marks: Marks = ()
    ident: object = None

    @property
    def read(self) -> str:
        """Return everything the entry shows in words, for who hears it."""
        flags = [one.read for one in (*self.chips, *self.flags)]
        return "  ".join(filter(None, (self.title, self.detail, *flags)))
