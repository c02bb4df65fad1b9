"""The character map of a TrueType font, formats 4 and 12."""

from bisect import bisect_right
from collections.abc import Callable
from struct import unpack_from

_WANTED = {(3, 10): 0, (0, 4): 1, (0, 6): 2, (3, 1): 3, (0, 3): 4}
"""Encodings in order of preference: the full repertoire before the first plane alone."""


class CharacterMap:
    """Finds the glyph of a character."""

    def __init__(self, table: bytes) -> None:
        offset = _best_subtable(table)
        (form,) = unpack_from(">H", table, offset)
        readers: dict[int, Callable[[bytes], Callable[[int], int]]] = {4: _format_4, 12: _format_12}
        self._look_up = readers[form](table[offset:])

    def glyph(self, character: str) -> int:
        """Return the glyph number of a character, 0 where the font has none."""
        return self._look_up(ord(character))


def _best_subtable(table: bytes) -> int:
    (count,) = unpack_from(">H", table, 2)
    found: dict[int, int] = {}
    for n in range(count):
        platform, encoding, offset = unpack_from(">2HI", table, 4 + 8 * n)
        if (platform, encoding) in _WANTED:
            found[_WANTED[platform, encoding]] = offset
    return found[min(found)]


def _format_12(table: bytes) -> Callable[[int], int]:
    (count,) = unpack_from(">I", table, 12)
    flat = unpack_from(f">{3 * count}I", table, 16)
    starts, ends, glyphs = flat[0::3], flat[1::3], flat[2::3]

    def look_up(code: int) -> int:
        group = bisect_right(starts, code) - 1
        if group < 0 or code > ends[group]:
            return 0
        return int(glyphs[group] + code - starts[group])

    return look_up


def _format_4(table: bytes) -> Callable[[int], int]:
    (twice,) = unpack_from(">H", table, 6)
    count = twice // 2
    ends = unpack_from(f">{count}H", table, 14)
    starts = unpack_from(f">{count}H", table, 16 + twice)
    deltas = unpack_from(f">{count}H", table, 16 + 2 * twice)
    ranges_at = 16 + 3 * twice

    def look_up(code: int) -> int:
        segment = bisect_right(starts, code) - 1
        if segment < 0 or code > ends[segment]:
            return 0
        place = ranges_at + 2 * segment
        (offset,) = unpack_from(">H", table, place)
        if not offset:
            return int(code + deltas[segment]) & 0xFFFF
        (glyph,) = unpack_from(">H", table, place + offset + 2 * (code - starts[segment]))
        return int(glyph + deltas[segment]) & 0xFFFF if glyph else 0

    return look_up
