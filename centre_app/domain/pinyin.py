"""Pinyin of names: every reading a name may have, so that either spelling finds the person."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product

from centre_app.domain.folding import fold

MOST_READINGS = 8
"""Spellings kept of one name; the likely ones come first."""

_UNIT = re.compile(r"[a-z0-9]+|.", re.DOTALL)
_SECTION = re.compile(r"\[(\w+)\]")


@dataclass(frozen=True)
class PinyinTable:
    """Readings without tones; ü is written v.

    ``characters`` holds the usual reading, ``also`` what a character is read in other words,
    ``surnames`` how it is read as a surname, ``compounds`` surnames of two characters.
    """

    characters: Mapping[str, str]
    also: Mapping[str, tuple[str, ...]]
    surnames: Mapping[str, tuple[str, ...]]
    compounds: Mapping[str, tuple[str, ...]]

    @classmethod
    def from_text(cls, text: str) -> "PinyinTable":
        """Return the table of ``resources/data/pinyin.txt``, which scripts/make_pinyin.py writes."""
        sections: dict[str, dict[str, str]] = {}
        rows: dict[str, str] = {}
        for line in text.splitlines():
            head = _SECTION.fullmatch(line)
            if head:
                rows = sections.setdefault(head.group(1), {})
            elif line and not line.startswith("#"):
                key, _, value = line.partition("\t")
                rows[key] = value
        characters = {c: reading for reading, row in sections["characters"].items() for c in row}
        return cls(
            characters, *(_split(sections[one]) for one in ("also", "surnames", "compounds"))
        )

    def initials(self, name: str) -> tuple[str, ...]:
        """Return the initials a clerk may type for a name, the likeliest first: zxm, cxm."""
        return _joined([[reading[0] for reading in unit] for unit in self._units(name)])

    def full_pinyin(self, name: str) -> tuple[str, ...]:
        """Return the whole spellings of a name, the likeliest first: zengxiaoming."""
        return _joined([list(unit) for unit in self._units(name)])

    def spelled(self, name: str, letters: str) -> int:
        """Return how many characters of a name the letters stand for, from its first on.

        Whole syllables and initials may be mixed; the last syllable may be broken off. No
        characters, if they cannot be spelled so.
        """
        left = {letters}
        for readings, end in self._placed(name) if letters else ():
            if any(reading.startswith(rest) for reading in readings for rest in left):
                return end
            pieces = {piece for reading in readings for piece in (reading, reading[0])}
            left = {rest[len(one) :] for one in pieces for rest in left if rest.startswith(one)}
        return 0

    def _units(self, name: str) -> Iterator[tuple[str, ...]]:
        """Yield the readings of each character, or the word itself of Latin letters."""
        return (readings for readings, _ in self._placed(name))

    def _placed(self, name: str) -> Iterator[tuple[tuple[str, ...], int]]:
        """Yield the readings and where each character or word ends."""
        folded = fold(name)
        compound = self.compounds.get(folded[:2], ())
        for place, found in enumerate(_UNIT.finditer(folded)):
            unit = found.group()
            as_surname = compound[place : place + 1] or (
                self.surnames.get(unit, ()) if place == 0 else ()
            )
            readings = (*as_surname, *self._usual(unit))
            if readings:
                yield readings, found.end()

    def _usual(self, unit: str) -> tuple[str, ...]:
        if unit.isascii():
            return (unit,) if unit.isalnum() else ()
        usual = self.characters.get(unit)
        return (usual, *self.also.get(unit, ())) if usual else ()


def _split(rows: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(value.split()) for key, value in rows.items()}


def _joined(units: list[list[str]]) -> tuple[str, ...]:
    """Return the different ways through the readings, at most eight."""
    distinct = [tuple(dict.fromkeys(unit)) for unit in units]
    if not distinct:
        return ()
    return tuple("".join(way) for way in islice(product(*distinct), MOST_READINGS))
