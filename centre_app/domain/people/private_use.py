"""Characters that old systems made up themselves, and what Unicode calls them today.

Source: GB 18030-2022, Annex D, and the user-defined area of GBK that it replaced.
"""

import re

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_FIRST = 0xE815
_TRAILS = (*range(0x50, 0x7F), *range(0x80, 0xA1))

_SINCE_2022 = dict(
    zip(
        "\ue816\ue817\ue818\ue81e\ue826\ue82b\ue82c\ue831\ue832\ue83b\ue843\ue854\ue855\ue864",
        "\U00020087\U00020089\U000200cc\u9fb4\u9fb5\u9fb6\u9fb7"
        "\U000215d7\u9fb8\U0002298f\u9fb9\u9fba\U000241fe\u9fbb",
        strict=True,
    )
)
"""Those the edition of 2000 left in the private area; the codec knows the others."""


def _standard() -> dict[str, str]:
    by_row = {
        chr(_FIRST + at): bytes((0xFE, trail)).decode("gb18030") for at, trail in enumerate(_TRAILS)
    }
    return by_row | _SINCE_2022


STANDARD = _standard()
"""What a private character of GBK is today."""

_TODAY = str.maketrans(STANDARD)


def private_characters(name: str) -> str:
    """Return the characters of a name that only the system they come from can read."""
    return "".join(dict.fromkeys(_PRIVATE.findall(name)))


def in_standard_characters(name: str) -> str:
    """Return the name as it is written today; empty if nothing private in it is known."""
    written = written_today(name)
    return written if written != name else ""


def written_today(text: str) -> str:
    """Return a text with every private character that is known written as it is today."""
    return text.translate(_TODAY) if _PRIVATE.search(text) else text
