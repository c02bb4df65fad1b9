"""The fixed texts of the forms and their page, read from ``resources/wording`` once.

A centre's own wording stands over them line by line, as far as it fits what is delivered today. An
issued paper remembers the version of its texts, so that a later change is seen for what it is.
"""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from centre_app import paths
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.templates.checks import sound
from centre_app.domain.papers.templates.lines import lines_of, with_changes
from centre_app.domain.papers.templates.own import OwnWording, OwnWords, as_delivered
from centre_app.printing.glyphs import has_glyph


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


def wording(form: Form, own: OwnWords = as_delivered) -> Wording:
    """Return the words of a form, those of the centre before those delivered."""
    packet = part_of(form)
    return _worded(form, own(form), own(packet) if packet else None)


def part_of(form: Form) -> Form | None:
    """Return the form of the packet a form lies in, whose words it says; None if in none."""
    name = template(form).get("part_of")
    return Form(name) if name else None


@lru_cache(maxsize=256)
def _worded(form: Form, mine: OwnWording | None, packets: OwnWording | None) -> Wording:
    own, common = _as_kept(form, mine), _read("common")
    nothing: dict[str, Any] = {"version": "", "words": {}}
    whole = _as_kept(packet, packets) if (packet := part_of(form)) else nothing
    return Wording(
        form=form,
        title=own["title"],
        version="-".join(
            filter(None, (form.value, own["version"], whole["version"], common["version"]))
        ),
        page=_page(own["page"]),
        words=MappingProxyType(common["words"] | whole["words"] | own.get("words", {})),
        rows=MappingProxyType(_rows(common) | _rows(own)),
        numbers=MappingProxyType(own.get("numbers", {})),
        articles=tuple((a["heading"], tuple(a["text"])) for a in own.get("articles", [])),
    )


def _as_kept(form: Form, own: OwnWording | None) -> dict[str, Any]:
    """Return a template with the centre's lines in it, and the number of their version."""
    delivered = template(form)
    if own is None:
        return delivered
    fitting = sound(lines_of(delivered), {p: t for p, t in own.lines if not undrawable(t)})
    version = f"{delivered['version']}-C{own.number}"
    return with_changes(delivered, fitting) | {"version": version}


def undrawable(text: str) -> list[str]:
    """Return the characters of a wording that no face has, each once."""
    return [one for one in dict.fromkeys(text) if one != "\n" and not has_glyph(one)]


def _page(page: dict[str, Any]) -> PageSetup:
    width, height = landscape(A4) if page.get("landscape") else A4
    return PageSetup(
        width=width,
        height=height,
        top=page["top_mm"] * mm,
        bottom=page["bottom_mm"] * mm,
        left=page["left_mm"] * mm,
        right=page["right_mm"] * mm,
        size=page["size"],
        leading=page["leading"],
    )


def _rows(source: dict[str, Any]) -> dict[str, tuple[Row, ...]]:
    return {
        key: tuple(tuple(Slot(*slot) for slot in row) for row in rows)
        for key, rows in source.get("rows", {}).items()
    }


def template(form: Form) -> dict[str, Any]:
    """Return the template of a form as delivered; whoever changes it takes a copy."""
    return _read(form.value)


def blank_names() -> dict[str, str]:
    """Return what the blanks of the sentences are called on the screen."""
    return _read("blanks")


@cache
def _read(name: str) -> dict[str, Any]:
    path = paths.root() / "resources" / "wording" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
