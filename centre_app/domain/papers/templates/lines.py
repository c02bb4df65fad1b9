"""A template as a list of lines: its title, its page, its sentences, its labels, in their order."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Source = Mapping[str, Any]
"""A template as it is read from its file."""


class LineKind(StrEnum):
    """What a line of a template is; a fixed one is matched with what is on file and stays.

    A switch is ``yes`` or ``no``: something that a province's form asks for.
    """

    TITLE = "title"
    MEASURE = "measure"
    SENTENCE = "sentence"
    HEADING = "heading"
    LABEL = "label"
    FIXED = "fixed"
    SWITCH = "switch"


ON, OFF = "yes", "no"
SHOW_ID_NO = "switches/show_id_no"
"""Whether the identity numbers of the parties are printed.

Source: 人民调解文书格式 2010 has no such item; provinces add it.
"""

MEASURES = ("top_mm", "bottom_mm", "left_mm", "right_mm", "size", "leading")
"""Margins in millimetres, body size and line pitch in points."""


@dataclass(frozen=True)
class Line:
    """One line: the place names it for good, whatever its text becomes."""

    place: str
    kind: LineKind
    text: str


def lines_of(source: Source) -> tuple[Line, ...]:
    """Return the lines of a template in the order of its file, the page last."""
    fixed = frozenset(source.get("fixed", ()))
    found = [Line("title", LineKind.TITLE, source["title"])]
    for key, on in source.get("switches", {}).items():
        found.append(Line(f"switches/{key}", LineKind.SWITCH, ON if on else OFF))
    for key, value in source.get("words", {}).items():
        found += _words(key, value, fixed=key in fixed)
    for at, article in enumerate(source.get("articles", ())):
        found.append(Line(f"articles/{at}/heading", LineKind.HEADING, article["heading"]))
        texts = enumerate(article["text"])
        found += [Line(f"articles/{at}/text/{no}", LineKind.SENTENCE, text) for no, text in texts]
    found += _labels(source.get("rows", {}))
    found += _measures(source.get("page", {}))
    return tuple(found)


def _measures(page: Mapping[str, Any]) -> Iterator[Line]:
    for key in MEASURES:
        if key in page:
            yield Line(f"page/{key}", LineKind.MEASURE, f"{page[key]:g}")


def _words(key: str, value: Any, *, fixed: bool) -> Iterator[Line]:
    if isinstance(value, str):
        # White alone is room for the pen.
        stays = fixed or not value.strip()
        yield Line(f"words/{key}", LineKind.FIXED if stays else LineKind.SENTENCE, value)
    else:
        # Lists are ticked by what is on file, or stand over columns.
        for at, one in enumerate(value):
            if isinstance(one, str):
                yield Line(f"words/{key}/{at}", LineKind.FIXED, one)


def _labels(rows: Mapping[str, Any]) -> Iterator[Line]:
    for key, lines in rows.items():
        for at, row in enumerate(lines):
            for no, slot in enumerate(row):
                yield Line(f"rows/{key}/{at}/{no}/0", LineKind.LABEL, slot[0])


def with_changes(source: Source, changed: Mapping[str, str]) -> dict[str, Any]:
    """Return a template with the texts of some places changed; the places must be its own."""
    result = deepcopy(dict(source))
    for place, text in changed.items():
        *way, last = place.split("/")
        part: Any = result
        for step in way:
            part = part[_key(part, step)]
        part[_key(part, last)] = _value(place, text)
    return result


def _value(place: str, text: str) -> Any:
    match place.partition("/")[0]:
        case "page":
            return float(text)
        case "switches":
            return text == ON
        case _:
            return text


def _key(part: Any, step: str) -> Any:
    return int(step) if isinstance(part, list) else step
