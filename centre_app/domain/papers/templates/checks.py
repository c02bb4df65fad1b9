"""What a centre may write in a template: every blank stays, every line has words, the page fits A4."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from centre_app.domain.cleaning import clean_text
from centre_app.domain.papers.templates.blanks import (
    Names,
    blanks_of,
    braced,
    braces_match,
    name_of,
)
from centre_app.domain.papers.templates.lines import OFF, ON, Line, LineKind
from centre_app.domain.refusals import TextRefused

LONGEST = {
    LineKind.TITLE: 30,
    LineKind.LABEL: 12,
    LineKind.HEADING: 40,
    LineKind.SENTENCE: 800,
}
"""Characters; a delivered line that is longer may stay as long as it is."""

MARGINS_MM = (10.0, 50.0)
BOTTOM_MM = (16.0, 50.0)
"""The foot of each page stands in the lower margin."""

_SIZES = 0.8, 1.15
"""How far the body may be smaller or larger than delivered."""

_LEADINGS = 1.25, 2.2
"""Line pitch, in sizes of the body."""

_NUMBER = re.compile(r"\d{1,3}(\.\d{1,2})?", re.ASCII)


class Flaw(StrEnum):
    """Why a line cannot stand; its value is the code of its sentence."""

    NO_LINE = "form_no_line"
    FIXED = "form_fixed"
    BRACES = "form_braces"
    UNKNOWN_BLANK = "form_unknown_blank"
    LACKING_BLANK = "form_lacking_blank"
    ONE_LINE = "form_one_line"
    NOT_A_MEASURE = "form_not_a_measure"
    OUT_OF_RANGE = "form_out_of_range"
    NOT_A_SWITCH = "form_not_a_switch"
    NO_GLYPH = "form_no_glyph"
    OVERFLOWS = "form_overflows"


@dataclass(frozen=True)
class Fault:
    """A line that cannot stand, and the code of the reason, with what it is about behind a colon."""

    place: str
    reason: str


def faults(lines: Sequence[Line], changed: Mapping[str, str], names: Names) -> tuple[Fault, ...]:
    """Return why changes to some places of a template cannot stand; none if they can."""
    known = {line.place: line for line in lines}
    found = [Fault(place, Flaw.NO_LINE) for place in changed if place not in known]
    for line in lines:
        if line.place in changed and changed[line.place] != line.text:
            reasons = _reasons(line, changed[line.place], known | _as(changed, known), names)
            found += [Fault(line.place, reason) for reason in list(reasons)[:1]]
    return tuple(found)


def sound(lines: Sequence[Line], changed: Mapping[str, str]) -> dict[str, str]:
    """Return the changes that can stand; measures stand together or not at all.

    What was saved once was checked; a newer program may bring another template.
    """
    wrong = {fault.place for fault in faults(lines, changed, {})}
    if any(place.startswith("page/") for place in wrong):
        wrong |= {place for place in changed if place.startswith("page/")}
    return {place: text for place, text in changed.items() if place not in wrong}


def _as(changed: Mapping[str, str], known: Mapping[str, Line]) -> dict[str, Line]:
    return {
        place: Line(place, known[place].kind, text)
        for place, text in changed.items()
        if place in known
    }


def _reasons(line: Line, text: str, now: Mapping[str, Line], names: Names) -> Iterator[str]:
    if line.kind is LineKind.FIXED:
        yield Flaw.FIXED
    elif line.kind is LineKind.SWITCH:
        yield from () if text in {ON, OFF} else (Flaw.NOT_A_SWITCH,)
    elif line.kind is LineKind.MEASURE:
        yield from _measured(line, text, now)
    else:
        yield from _worded(line, text, names)


def _worded(line: Line, text: str, names: Names) -> Iterator[str]:
    try:
        clean_text(text, limit=max(LONGEST[line.kind], len(line.text)))
    except TextRefused as refused:
        yield refused.reason
        return
    if ("\n" in text and "\n" not in line.text) or "\t" in text:
        yield Flaw.ONE_LINE
    if not braces_match(text):
        yield Flaw.BRACES
    blanks, present = blanks_of(line.text), braced(text)
    for one in present:
        if one not in blanks:
            yield f"{Flaw.UNKNOWN_BLANK}:{one.strip('{}｛｝')}"
    for one in blanks:
        if one not in present:
            yield f"{Flaw.LACKING_BLANK}:{name_of(one, names)}"


def _measured(line: Line, text: str, now: Mapping[str, Line]) -> Iterator[str]:
    if not _NUMBER.fullmatch(text):
        yield Flaw.NOT_A_MEASURE
        return
    low, high = _range(line, now)
    if not low <= float(text) <= high:
        yield f"{Flaw.OUT_OF_RANGE}:{low:g} 至 {high:g}"


def _range(line: Line, now: Mapping[str, Line]) -> tuple[float, float]:
    match line.place.removeprefix("page/"):
        case "size":
            low, high = _SIZES
            size = float(line.text)
            return round(low * size, 1), round(high * size, 1)
        case "leading":
            chosen = now["page/size"].text
            body = float(chosen) if _NUMBER.fullmatch(chosen) else float(line.text) / 2
            return round(_LEADINGS[0] * body, 1), round(_LEADINGS[1] * body, 1)
        case "bottom_mm":
            return BOTTOM_MM
        case _:
            return MARGINS_MM
