"""From a draft to a PDF: pages filled, feet written, bytes hashed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

from reportlab.lib.units import mm

from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.printing.draft import Draft
from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.block import Block, NewPaper, draw_stack, total
from centre_app.printing.layout.pages import Page, compose
from centre_app.printing.layout.paragraph import Align, Look, Paragraph
from centre_app.printing.layout.pen import Pen
from centre_app.printing.layout.signatures import FINGER_HEIGHT, SignatureLine, half

P = TypeVar("P", bound=Pen)

_FOOT = 12 * mm
"""From the foot of the page number to the edge of the page."""

_SIZE = 9.0
_JOIN_WIDTH = 11 * mm
_JOIN_SIZE = 8.0


@dataclass(frozen=True)
class _Numbered:
    """A page, the how manieth of how many of its paper it is, and what stands in its foot."""

    blocks: Page
    place: int
    pages: int
    foot: str


def typeset(draft: Draft) -> RenderedPaper:
    """Return the paper of a draft; the same draft always gives the same bytes."""
    pen, pages = write(draft, Pen)
    pdf = pen.finish()
    return RenderedPaper(
        title=draft.name,
        pdf=pdf,
        pages=pages,
        sha256=sha256(pdf).hexdigest(),
        wording_version=draft.words.version,
    )


def write(draft: Draft, pen_kind: type[P]) -> tuple[P, int]:
    """Return a pen that has written the pages of a draft, and how many they are."""
    head, foot, setup = draft.running_head, draft.running_foot, draft.words.page
    pages = list(_numbered(draft, draft.height - total(head) - total(foot)))
    title = f"{draft.name}{draft.number}"
    pen = pen_kind(title=title, author=draft.author, size=(setup.width, setup.height))
    for page in pages:
        draw_stack(pen, [*head, *page.blocks], draft.left, y=setup.top)
        draw_stack(pen, foot, draft.left, y=setup.top + draft.height - total(foot))
        _foot(pen, draft, page)
        if draft.join_pages and page.pages > 1:
            _join(pen, draft)
        pen.end_page()
    return pen, len(pages)


def _numbered(draft: Draft, height: float) -> Iterator[_Numbered]:
    """Yield the pages, counted anew with each paper of the job."""
    for foot, blocks in _papers(draft):
        pages = compose(blocks, height)
        for place, page in enumerate(pages, 1):
            yield _Numbered(page, place, len(pages), foot)


def _papers(draft: Draft) -> Iterator[tuple[str, Sequence[Block]]]:
    """Yield what stands in the foot of each paper, and its blocks."""
    words = draft.words
    usual = words.say("foot", form=words.form.value, title=draft.name)
    foot, blocks = usual, list[Block]()
    for block in draft.blocks:
        if isinstance(block, NewPaper):
            yield foot, blocks
            foot, blocks = block.foot or usual, []
        else:
            blocks.append(block)
    yield foot, blocks


def _foot(pen: Pen, draft: Draft, page: _Numbered) -> None:
    words = draft.words
    top = words.page.height - _FOOT - _SIZE
    if draft.sign_each_page and page.place < page.pages:
        line = SignatureLine(draft.sign_each_page, half(draft.width))
        line.draw(pen, draft.left + draft.width - half(draft.width), top - line.height - 4)
    texts = (
        (Align.LEFT, page.foot),
        (Align.CENTRE, words.say("page", page=page.place, pages=page.pages)),
        (Align.RIGHT, draft.number),
    )
    pen.pale()
    for align, text in texts:
        look = Look(_SIZE, _SIZE * 1.4, align=align)
        Paragraph([(text, Style.LABEL)], look, draft.width).draw(pen, draft.left, top)
    pen.plain()


def _join(pen: Pen, draft: Draft) -> None:
    """Draw at the outer edge where a finger's print goes over the joins of fanned pages.

    Source: common practice of signed records: the print lies over the edges of all pages.
    """
    edge, middle = draft.words.page.width, draft.words.page.height / 2
    left, top = edge - _JOIN_WIDTH, middle - FINGER_HEIGHT / 2
    pen.pale(dashed=True)
    for y in (top, top + FINGER_HEIGHT):
        pen.rule(left, y, (edge, y))
    pen.rule(left, top, (left, top + FINGER_HEIGHT))
    pen.plain()
    pen.pale()
    look = Look(_JOIN_SIZE, _JOIN_SIZE * 1.3, align=Align.CENTRE)
    for at, line in enumerate(draft.join_pages.split()):
        words = Paragraph([(line, Style.LABEL)], look, _JOIN_WIDTH)
        words.draw(pen, left, middle + (at - 1) * look.leading)
    pen.plain()
