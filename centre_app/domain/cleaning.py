"""The boundary filter: nothing invisible, broken or endless gets in, and nothing is cut.

Names are kept as typed; no Unicode normalisation, which would change 1,002 of the 1,014
compatibility ideographs that stand in people's names. Folding belongs to the search keys.
"""

import re

from centre_app.domain.refusals import Reason, TextRefused

NAME_LIMIT, LINE_LIMIT, TEXT_LIMIT = 80, 200, 20_000
"""Code points. A name must hold Uyghur and Latin ones, not only three characters."""

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
"""Zero-width and bidirectional controls; variation selectors (IVS) are not among them."""

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)
)
_CONTROL = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_NONCHARACTERS}]")
_BREAK = re.compile("[\t\n]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|\u2028|\u2029")
_DOTS = str.maketrans("．•・", "···")


def without_invisible(text: str) -> str:
    """Return a text without zero-width and bidirectional controls."""
    return _INVISIBLE.sub("", text)


def is_blank(text: str) -> bool:
    """Return whether nothing can be seen of a text."""
    return not without_invisible(text).strip()


def clean_text(text: str, *, limit: int = TEXT_LIMIT) -> str:
    """Return text of several lines, fit to be stored; every line end becomes a line feed.

    Raises:
        TextRefused: empty, longer than the limit in code points, or with unfit characters.
    """
    visible = without_invisible(_LINE_END.sub("\n", text)).strip()
    if not visible:
        raise TextRefused(Reason.REQUIRED)
    if len(visible) > limit:
        raise TextRefused(f"{Reason.TOO_LONG}:{limit}")
    if _SURROGATE.search(visible):
        raise TextRefused(Reason.BROKEN_CHARACTER)
    if _CONTROL.search(visible):
        raise TextRefused(Reason.CONTROL_CHARACTER)
    return visible


def clean_line(text: str, *, limit: int = LINE_LIMIT) -> str:
    """Return one line, fit to be stored.

    Raises:
        TextRefused: as for a text, or the line holds a tab or a line break.
    """
    line = clean_text(text, limit=limit)
    if _BREAK.search(line):
        raise TextRefused(Reason.CONTROL_CHARACTER)
    return line


def clean_name(text: str) -> str:
    """Return a name as typed, the dots of ethnic names written · (U+00B7).

    Raises:
        TextRefused: empty, over 80 code points, or with unfit characters.
    """
    return clean_line(text, limit=NAME_LIMIT).translate(_DOTS)
