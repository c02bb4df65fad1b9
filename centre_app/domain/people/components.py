"""Characters that no input method offers, found by the parts they are made of or by code point."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

ALONE = frozenset("一丨丶丿乙亅乛") | {chr(code) for code in range(0x31C0, 0x31F0)}
"""Single strokes: nobody calls a part of a part by them."""

_CODE = re.compile(r"(?:U\+?|0X)?([0-9A-F]{4,6})")
_LAST = 0x10FFFF

_SAME = """
人亻 刀刂 水氵氺 心忄⺗ 手扌 犬犭 火灬 玉王 示礻 衣衤 肉月⺼ 艸艹 辵辶⻌ 阜邑阝 竹⺮ 足⻊ 网罒 老耂 攴攵
金钅釒 言讠訁 糸纟糹 食饣飠
"""
_FORMS = {one: forms for forms in _SAME.split() for one in forms}


def forms(part: str) -> str:
    """Return the forms a part takes inside characters, in one order: 水氵氺."""
    return _FORMS.get(part, part)


def is_writable(character: str) -> bool:
    """Return whether it is an assigned ideograph that stays what it is when a name is kept."""
    named = unicodedata.name(character, "")
    ideograph = named.startswith(("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH"))
    return ideograph and unicodedata.is_normalized("NFKC", character)


def code_point(character: str) -> str:
    """Return the code point as standards write it: U+2CC56."""
    return f"U+{ord(character):04X}"


def by_code(typed: str) -> str:
    """Return the character of a code point, with or without its U+; empty if names have none."""
    found = _CODE.fullmatch(unicodedata.normalize("NFKC", typed).strip().upper())
    code = int(found[1], 16) if found else _LAST
    return chr(code) if code < _LAST and is_writable(chr(code)) else ""


def parts_of(typed: str) -> str:
    """Return the parts that were typed, without what was put between them."""
    return "".join(one for one in typed if unicodedata.category(one) in {"Lo", "So"})


@dataclass(frozen=True)
class ComponentTable:
    """Of what parts characters are made: the text that scripts/make_components.py writes.

    It is searched as it stands. Most sittings never need it, and an index of it takes longer to
    build than any question takes to answer.
    """

    text: str

    def find(self, typed: str) -> tuple[str, ...]:
        """Return the characters meant by a code point or by parts, the likeliest first.

        Those made of just these parts lead, then those with little besides, then those in whose
        parts these stand.
        """
        parts = parts_of(typed)
        if not parts:
            return tuple(filter(None, [by_code(typed)]))
        asked = Counter(forms(one) for one in parts)
        rows = (row for row in self._rows(asked) if is_writable(row[0]))
        ranked = sorted((_rank(row, parts, asked), row[0]) for row in rows)
        return tuple(character for _, character in ranked)

    def _rows(self, asked: Counter[str]) -> Iterator[str]:
        """Return the lines in which the parts stand as often as asked."""
        rarest = min(asked, key=lambda same: sum(map(self.text.count, same)))
        # One part alone is in the parts of half of all characters: it must be a part itself.
        before = ".+" if asked.total() > 1 else "[^ \\n]+"
        inside = re.compile(f"^{before}[{rarest}].*$", re.MULTILINE)
        for found in inside.finditer(self.text):
            if _holds(found[0][1:], asked):
                yield found[0]


def _holds(parts: str, asked: Mapping[str, int]) -> bool:
    return all(sum(map(parts.count, same)) >= times for same, times in asked.items())


def _rank(row: str, parts: str, asked: Mapping[str, int]) -> tuple[bool, int, int, int]:
    direct, _, _ = row[1:].partition(" ")
    deeper = sum(not set(forms(one)) & set(direct) for one in parts)
    return not _holds(direct, asked), max(0, len(direct) - len(parts)), deeper, len(row)
