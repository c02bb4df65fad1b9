"""The fixed texts of the forms and their page, read from ``resources/wording`` once.

An issued paper remembers the version of its texts, so that a later change is seen for what it is.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from centre_app import paths
from centre_app.domain.papers.forms import Form


class Slot(NamedTuple):
    """One field of a form: its label, the item it shows, and its room.

    On lines ``room`` is the share of the blank; in tables it is the label's columns, and
    ``value_room`` those of the value.
    """

    label: str
    item: str
    room: float
    value_room: int = 0


Row = tuple[Slot, ...]
"""One line of a form."""


@dataclass(frozen=True)
class PageSetup:
    """Paper, margins, body size and line pitch of a form, in points."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    size: float
    leading: float


@dataclass(frozen=True)
class Wording:
    """The words of one form; those that all forms share stand behind its own.

    A paper that is part of a packet says what the packet says (``part_of``).
    """

    form: Form
    title: str
    version: str
    page: PageSetup
    words: MappingProxyType[str, Any]
    rows: MappingProxyType[str, tuple[Row, ...]]
    numbers: MappingProxyType[str, int]
    articles: tuple[tuple[str, tuple[str, ...]], ...]

    def say(self, key: str, **facts: object) -> str:
        """Return a sentence with its gaps filled; what is filled in is never read as a template."""
        return str(self.words[key]).format(**facts) if facts else str(self.words[key])

    def choices(self, key: str) -> tuple[str, ...]:
        """Return the words of a list to tick in."""
        return tuple(map(str, self.words[key]))


@cache
def wording(form: Form) -> Wording:
    """Return the words of a form."""
    own, common = _read(form.value), _read("common")
    nothing: dict[str, Any] = {"version": "", "words": {}}
    whole = _read(own["part_of"]) if "part_of" in own else nothing
    page = own["page"]
    width, height = landscape(A4) if page.get("landscape") else A4
    return Wording(
        form=form,
        title=own["title"],
        version="-".join(
            filter(None, (form.value, own["version"], whole["version"], common["version"]))
        ),
        page=PageSetup(
            width=width,
            height=height,
            top=page["top_mm"] * mm,
            bottom=page["bottom_mm"] * mm,
            left=page["left_mm"] * mm,
            right=page["right_mm"] * mm,
            size=page["size"],
            leading=page["leading"],
        ),
        words=MappingProxyType(common["words"] | whole["words"] | own.get("words", {})),
        rows=MappingProxyType(_rows(common) | _rows(own)),
        numbers=MappingProxyType(own.get("numbers", {})),
        articles=tuple((a["heading"], tuple(a["text"])) for a in own.get("articles", [])),
    )


def _rows(source: dict[str, Any]) -> dict[str, tuple[Row, ...]]:
    return {
        key: tuple(tuple(Slot(*slot) for slot in row) for row in rows)
        for key, rows in source.get("rows", {}).items()
    }


def _read(name: str) -> dict[str, Any]:
    path = paths.root() / "resources" / "wording" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
