"""Reading a TrueType file in place: nothing is copied until a glyph is wanted.

reportlab parses a whole font at registration, up to 100 ms for a Chinese one, and copies all its
outlines for each 256 characters used; a map of the file and look-ups on demand cost neither.
"""

import sys
from array import array
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import pack, unpack_from
from typing import NamedTuple

from centre_app.printing.fonts.cmap import CharacterMap

_RESTRICTED_LICENCE = 0x0002
_OFFSETS_FOLLOW, _MORE_PARTS = 0x0002, 0x0020
_COMPOUNDS = {"☑": "□√"}
"""No bundled face has the ticked box of the forms; each has the box and the tick."""


class Metrics(NamedTuple):
    """What a PDF wants to know of a font, in thousandths of an em."""

    ascent: int
    descent: int
    cap_height: int
    box: tuple[int, int, int, int]


class TrueTypeFile:
    """A TrueType font file on disk; safe to share between threads, since it only reads."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap(file.fileno(), 0, access=ACCESS_READ)
        self._tables = self._directory()
        head = self._tables["head"][0]
        self.units_per_em: int = unpack_from(">H", self._data, head + 18)[0]
        (long_offsets,) = unpack_from(">h", self._data, head + 50)
        self._offsets = self._numbers("loca", "I" if long_offsets else "H")
        self._offset_unit = 1 if long_offsets else 2
        self._advances = self._numbers("hmtx", "H")
        (self._metric_count,) = unpack_from(">H", self._data, self._tables["hhea"][0] + 34)
        self._characters = CharacterMap(self.table("cmap"))
        self._compounds: dict[int, tuple[int, ...]] = {}

    def _directory(self) -> dict[str, tuple[int, int]]:
        (count,) = unpack_from(">H", self._data, 4)
        entries = (unpack_from(">4s4x2I", self._data, 12 + 16 * n) for n in range(count))
        return {tag.decode("latin-1"): (offset, length) for tag, offset, length in entries}

    def _numbers(self, tag: str, kind: str) -> "array[int]":
        numbers = array(kind)
        raw = self.table(tag)
        numbers.frombytes(raw[: len(raw) // numbers.itemsize * numbers.itemsize])
        if sys.byteorder == "little":
            numbers.byteswap()
        return numbers

    def table(self, tag: str) -> bytes:
        """Return a table's bytes, empty if the font has none of that name."""
        offset, length = self._tables.get(tag, (0, 0))
        return self._data[offset : offset + length]

    def number(self, character: str) -> int:
        """Return the glyph number of a character, 0 where the font has none."""
        return self._characters.glyph(character) or self._compound(character)

    def _compound(self, character: str) -> int:
        """Return a number beyond the font's own for a sign put together from two that it has."""
        parts = tuple(map(self._characters.glyph, _COMPOUNDS.get(character, "")))
        if not parts or not all(parts):
            return 0
        number = len(self._offsets) + ord(character)
        self._compounds[number] = parts
        return number

    def glyph(self, number: int) -> bytes:
        """Return the outline of a glyph, empty for a space."""
        if number in self._compounds:
            return self._outline_of(self._compounds[number])
        start = self._offsets[number] * self._offset_unit
        end = self._offsets[number + 1] * self._offset_unit
        base = self._tables["glyf"][0]
        return self._data[base + start : base + end]

    def _outline_of(self, parts: tuple[int, ...]) -> bytes:
        box = self.glyph(parts[0])[2:10]
        flags = [_OFFSETS_FOLLOW | _MORE_PARTS] * (len(parts) - 1) + [_OFFSETS_FOLLOW]
        entries = (pack(">2H2b", flag, part, 0, 0) for flag, part in zip(flags, parts, strict=True))
        return pack(">h", -1) + box + b"".join(entries)

    def horizontal(self, number: int) -> tuple[int, int]:
        """Return advance and left side bearing of a glyph, in font units."""
        number = self._compounds.get(number, (number,))[0]
        count = self._metric_count
        if number < count:
            bearing = self._advances[2 * number + 1]
            return self._advances[2 * number], _signed(bearing)
        return self._advances[2 * count - 2], _signed(self._advances[count + number])

    def metrics(self) -> Metrics:
        """Return ascent, descent, cap height and bounding box."""
        box = unpack_from(">4h", self._data, self._tables["head"][0] + 36)
        ascent, descent = unpack_from(">2h", self._data, self._tables["hhea"][0] + 4)
        left, bottom, right, top = (self.thousandths(value) for value in box)
        return Metrics(
            self.thousandths(ascent),
            self.thousandths(descent),
            self.thousandths(self._cap_height() or ascent),
            (left, bottom, right, top),
        )

    def _cap_height(self) -> int:
        os2 = self.table("OS/2")
        version = int.from_bytes(os2[:2], "big")
        return int(unpack_from(">h", os2, 88)[0]) if version > 1 else 0

    @property
    def may_be_embedded(self) -> bool:
        """Return whether the font's licence bits allow it inside a document.

        Source: OpenType specification, OS/2 table, fsType.
        """
        return not int.from_bytes(self.table("OS/2")[8:10], "big") & _RESTRICTED_LICENCE

    def thousandths(self, units: int) -> int:
        """Return font units as thousandths of an em."""
        return round(units * 1000 / self.units_per_em)


def _signed(number: int) -> int:
    return number - 0x10000 if number & 0x8000 else number
