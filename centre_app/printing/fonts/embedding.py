"""A face inside one PDF: the codes its characters get, and the objects that carry it.

Each face becomes one composite font with two-byte codes, given out in order of first use, so the
same sheet gives the same bytes, and every code maps back to its character, beyond U+FFFF too
(reportlab's own map writes five hex digits there, which viewers read as another character).
Source: PDF 32000-1, 9.7 and 9.10.3.
"""

import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from reportlab.pdfbase import pdfdoc

from centre_app.printing.fonts.faces import Face
from centre_app.printing.fonts.subset import cut

_SYMBOLIC = 4
_BLOCK = 100
"""A ToUnicode map lists at most 100 codes in one block. Source: Adobe Technical Note 5411."""


class Codes(dict[str, str]):
    """Four hex digits for each character, given out at first use; 0000 stays for "no glyph"."""

    def __missing__(self, character: str) -> str:
        """Give the next code to a character met for the first time."""
        code = self[character] = f"{len(self) + 1:04X}"
        return code


class EmbeddedFont:
    """A face as one document uses it; reportlab calls ``addObjects`` when it writes the file."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self.codes = Codes()

    def addObjects(self, document: Any) -> None:  # noqa: N802 - the name reportlab calls
        """Put the font's objects into a document."""
        name = f"{self._tag()}+{self.face.name}"
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": f"/{name}",
                "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
                "CIDToGIDMap": "/Identity",
                "DW": 1000,
                "W": self._widths(),
                "FontDescriptor": document.Reference(self._descriptor(document, name)),
            }
        )
        whole = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{name}",
                "Encoding": "/Identity-H",
                "DescendantFonts": f"[{_written(document.Reference(descendant), document)}]",
                "ToUnicode": document.Reference(_stream(self._to_unicode())),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(whole)

    def _descriptor(self, document: Any, name: str) -> Any:
        metrics = self.face.file.metrics()
        glyphs = [0, *map(self.face.glyph, self.codes)]
        file = cut(self.face.file, glyphs)
        document.updateSignature(file)
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{name}",
                "Flags": _SYMBOLIC,
                "FontBBox": "[{} {} {} {}]".format(*metrics.box),
                "ItalicAngle": 0,
                "Ascent": metrics.ascent,
                "Descent": metrics.descent,
                "CapHeight": metrics.cap_height,
                "StemV": 80,
                "FontFile2": document.Reference(_stream(file, Length1=len(file))),
            }
        )

    def _widths(self) -> str:
        numbers = (f"{self.face.width(character) * 1000:.0f}" for character in self.codes)
        return f"[1 [{' '.join(numbers)}]]"

    def _tag(self) -> str:
        """Return six letters that differ between subsets and never between runs."""
        number = zlib.crc32("".join(self.codes).encode())
        return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))

    def _to_unicode(self) -> bytes:
        entries = (f"<{code}> <{_utf_16(character)}>" for character, code in self.codes.items())
        blocks = (
            f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar"
            for block in _blocks(entries)
        )
        return "\n".join((_CMAP_HEAD, *blocks, _CMAP_TAIL)).encode()


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_CMAP_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


def _utf_16(character: str) -> str:
    return character.encode("utf-16-be").hex().upper()


def _blocks(entries: Iterable[str]) -> Iterator[list[str]]:
    remaining = iter(entries)
    while block := list(islice(remaining, _BLOCK)):
        yield block


def _written(part: Any, document: Any) -> str:
    return str(part.format(document), "latin-1")


def _stream(content: bytes, **entries: int) -> Any:
    # Compressed here at the fast level: outlines hardly shrink further, and time is what is short.
    packed = zlib.compress(content, 1)
    dictionary = pdfdoc.PDFDictionary({"Filter": "/FlateDecode", **entries})
    return pdfdoc.PDFStream(dictionary, packed)
