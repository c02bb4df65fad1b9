"""One thing a search found, as lists show it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt

from centre_app.views.parts.chip import ChipLook

FOUND_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Found:
    """One thing a search found; ``value`` is what picking it hands over.

    ``icon_name`` and ``chips`` stand beside the words; entries of one group follow one another.
    """

    title: str
    detail: str = ""
    group: str = ""
    value: Any = None
    icon_name: str = ""
    chips: Sequence[ChipLook] = field(default=())
