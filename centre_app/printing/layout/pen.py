"""The pen: draws text in embedded faces, lines and shapes on one PDF.

Lengths are points; y runs down from the top of the page.
"""

from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFImageXObject
from reportlab.pdfgen.canvas import Canvas

from centre_app.printing.fonts.embedding import EmbeddedFont
from centre_app.printing.fonts.faces import Face
from centre_app.printing.setting.atoms import Atom

_CIRCLE = 0.5522847498
"""How far the handles of a quarter circle stand off, for a radius of one."""


class _NoFont:
    """Stands in as a page's first font, so that no Helvetica is listed that is not embedded."""

    fontName = "centre-desk-none"  # noqa: N815 - the names reportlab asks for
    _dynamicFont = True  # noqa: N815
    _multiByte = 0  # noqa: N815

    class face:  # noqa: N801
        name = "centre-desk-none"
        builtIn = 0  # noqa: N815


pdfmetrics.registerFont(_NoFont)
rl_config.useA85 = 0  # pages as bytes: writing them as letters costs time and a quarter more room


class Pen:
    """Writes one PDF from its first page to its last."""

    def __init__(self, *, title: str, author: str, size: tuple[float, float] = A4) -> None:
        self._out = BytesIO()
        self._height = size[1]
        self._canvas = Canvas(
            self._out,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            lang="zh-CN",
            initialFontName=_NoFont.fontName,
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator("综治中心工作台")
        self._document: Any = self._canvas._doc  # noqa: SLF001 - fonts are objects of the document
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._pictures: dict[str, Any] = {}
        self._strokes: list[str] = []

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, f"P{len(self._fonts) + 1}")
            self._document.delayedFonts.append(font)
        return font

    def text(
        self, x: float, baseline: float, *, size: float, atoms: Sequence[Atom], whites: list[float]
    ) -> None:
        """Draw the atoms of one line, each after its white in ems."""
        parts = [f"BT 1 0 0 1 {x:.2f} {self._height - baseline:.2f} Tm"]
        font: EmbeddedFont | None = None
        shown: list[str] = []
        owed = 0.0
        for atom, white in zip(atoms, whites, strict=True):
            if font is None or atom.face is not font.face:
                parts.extend(_shown(shown))
                font, shown = self._font(atom.face), []
                parts.append(f"/{font.resource} {size:g} Tf")
            before = white + atom.lead + owed
            owed = atom.lead  # a dash stands in the middle of its two squares
            if before:
                shown.append(f">{-1000 * before:.1f}<")
            between = f">{1000 * atom.kern:.1f}<" if atom.kern else ""
            shown.append(between.join(map(font.codes.__getitem__, atom.text)))
        parts.extend(_shown(shown))
        parts.append("ET")
        self._strokes.append(" ".join(parts))

    def rule(self, x: float, y: float, to: tuple[float, float], *, width: float = 0.5) -> None:
        """Draw a straight line."""
        start, end = f"{x:.2f} {self._height - y:.2f}", f"{to[0]:.2f} {self._height - to[1]:.2f}"
        self._strokes.append(f"{width:g} w {start} m {end} l S")

    def box(self, x: float, y: float, size: tuple[float, float], *, width: float = 0.5) -> None:
        """Draw the outline of a rectangle whose top left corner is given."""
        wide, high = size
        bottom = self._height - y - high
        self._strokes.append(f"{width:g} w {x:.2f} {bottom:.2f} {wide:.2f} {high:.2f} re S")

    def blocks(self, cells: Sequence[tuple[float, float, float, float]]) -> None:
        """Fill rectangles given as x, y, width and height; y is their top."""
        drawn = (
            f"{x:.3f} {self._height - y - high:.3f} {wide:.3f} {high:.3f} re"
            for x, y, wide, high in cells
        )
        self._strokes.append(f"{' '.join(drawn)} f")

    def circle(self, x: float, y: float, radius: float) -> None:
        """Draw the outline of a circle around a point."""
        y = self._height - y
        k = _CIRCLE * radius
        quarters = (
            (x + radius, y + k, x + k, y + radius, x, y + radius),
            (x - k, y + radius, x - radius, y + k, x - radius, y),
            (x - radius, y - k, x - k, y - radius, x, y - radius),
            (x + k, y - radius, x + radius, y - k, x + radius, y),
        )
        curves = " ".join(f"{' '.join(f'{n:.2f}' for n in quarter)} c" for quarter in quarters)
        self._strokes.append(f"{x + radius:.2f} {y:.2f} m {curves} S")

    def picture(self, jpeg: bytes, x: float, y: float, size: tuple[float, float]) -> None:
        """Draw a JPEG whose top left corner is given, its bytes put in as they are.

        Nothing decodes it here: the pages of foreign files were made anew elsewhere.
        """
        wide, high = size
        place = f"{wide:.2f} 0 0 {high:.2f} {x:.2f} {self._height - y - high:.2f} cm"
        self._strokes.append(f"q {place} /{self._placed(jpeg)} Do Q")

    def _placed(self, jpeg: bytes) -> str:
        """Return the name under which the document knows a picture; it holds each only once."""
        name = sha256(jpeg).hexdigest()[:32]
        known: str = self._document.getXObjectName(name)
        if name not in self._pictures:
            image: Any = PDFImageXObject(name, None)
            image.loadImageFromJPEG(BytesIO(jpeg))
            image.name = name
            self._document.Reference(image, known)
            self._document.addForm(name, image)
            self._pictures[name] = image
        canvas: Any = self._canvas
        canvas._currentPageHasImages = 1  # noqa: SLF001 - the canvas is told what the page uses
        canvas._formsinuse.append(name)  # noqa: SLF001
        return known

    def pale(self, *, dashed: bool = False) -> None:
        """Go on in grey, for what tells where to write and is not part of the paper."""
        dash = "[3 2.2] 0 d 0.6 w" if dashed else ""
        self._strokes.append(f"q 0.5 G 0.45 g {dash}")

    def plain(self) -> None:
        """Go on as before ``pale``."""
        self._strokes.append("Q")

    def end_page(self) -> None:
        """Finish the page."""
        self._canvas.addLiteral("\n".join(self._strokes))
        self._canvas.showPage()
        self._strokes = []

    def finish(self) -> bytes:
        """Return the whole document."""
        self._canvas.save()
        return self._out.getvalue()


def _shown(shown: list[str]) -> list[str]:
    return [f"[<{''.join(shown)}>] TJ"] if shown else []
