"""Cutting a TrueType file down to the glyphs one document shows.

Glyph numbers of the cut are those of the character codes in the PDF (an identity map), so neither
a character map nor names need to go along. Source: PDF 32000-1, 9.7.4 and 9.9.
"""

import sys
from array import array
from collections.abc import Sequence
from struct import pack, unpack_from

from centre_app.printing.fonts.sfnt import TrueTypeFile

_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080
_COPIED = ("cvt ", "fpgm", "prep")
_CHECKSUM_OF_A_FONT = 0xB1B0AFBA
_MASK = 0xFFFFFFFF


def cut(font: TrueTypeFile, glyphs: Sequence[int]) -> bytes:
    """Return a font file whose glyphs 0, 1, 2 … are the given ones; parts of compounds follow."""
    outlines, numbers = _outlines(font, glyphs)
    tables = {tag: data for tag in _COPIED if (data := font.table(tag))}
    tables["glyf"], tables["loca"] = _glyf_and_loca(outlines)
    metrics = (font.horizontal(number) for number in numbers)
    tables["hmtx"] = b"".join(pack(">Hh", advance, bearing) for advance, bearing in metrics)
    count = pack(">H", len(numbers))
    tables["hhea"] = font.table("hhea")[:34] + count
    tables["maxp"] = font.table("maxp")[:4] + count + font.table("maxp")[6:]
    head = font.table("head")
    tables["head"] = head[:8] + bytes(4) + head[12:50] + pack(">h", 1) + head[52:]
    return _file(tables)


def _outlines(font: TrueTypeFile, glyphs: Sequence[int]) -> tuple[list[bytes], list[int]]:
    numbers = list(glyphs)
    outlines = []
    new_number: dict[int, int] = {}
    for number in numbers:  # grows while parts of compounds are found
        outline = font.glyph(number)
        if outline[:1] >= b"\x80":
            outline = _renumbered(outline, numbers, new_number)
        outlines.append(outline)
    return outlines, numbers


def _renumbered(outline: bytes, numbers: list[int], new_number: dict[int, int]) -> bytes:
    """Return a compound glyph that refers to its parts by their numbers in the cut."""
    changed = bytearray(outline)
    place, flags = 10, _MORE
    while flags & _MORE:
        flags, part = unpack_from(">2H", outline, place)
        if part not in new_number:
            new_number[part] = len(numbers)
            numbers.append(part)
        changed[place + 2 : place + 4] = pack(">H", new_number[part])
        place += 4 + (4 if flags & _WORDS else 2) + _transform_size(flags)
    return bytes(changed)


def _transform_size(flags: int) -> int:
    if flags & _SCALE:
        return 2
    if flags & _TWO_SCALES:
        return 4
    return 8 if flags & _MATRIX else 0


def _glyf_and_loca(outlines: list[bytes]) -> tuple[bytes, bytes]:
    padded = [outline + bytes(-len(outline) % 4) for outline in outlines]
    offsets, position = [0], 0
    for outline in padded:
        position += len(outline)
        offsets.append(position)
    return b"".join(padded), pack(f">{len(offsets)}I", *offsets)


def _file(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    search = 16 << power
    header = pack(">I4H", 0x00010000, count, search, power, 16 * count - search)
    records, bodies, offset, total = [], [], 12 + 16 * count, 0
    for tag in sorted(tables):
        body = tables[tag]
        padded = body + bytes(-len(body) % 4)
        checksum = _checksum(padded)
        records.append(pack(">4s3I", tag.encode(), checksum, offset, len(body)))
        bodies.append(padded)
        offset += len(padded)
        total += checksum
    directory = header + b"".join(records)
    file = bytearray(directory + b"".join(bodies))
    adjustment = (_CHECKSUM_OF_A_FONT - total - _checksum(directory)) & _MASK
    head_at = unpack_from(">I", file, 12 + 16 * sorted(tables).index("head") + 8)[0]
    file[head_at + 8 : head_at + 12] = pack(">I", adjustment)
    return bytes(file)


def _checksum(data: bytes) -> int:
    words = array("I", data)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & _MASK
