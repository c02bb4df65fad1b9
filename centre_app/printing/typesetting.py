"""From a draft to a PDF: pages filled, feet written, bytes hashed."""

from hashlib import sha256

from reportlab.lib.units import mm

from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.printing.draft import Draft
from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.block import draw_stack, total
from centre_app.printing.layout.pages import compose
from centre_app.printing.layout.paragraph import Align, Look, Paragraph
from centre_app.printing.layout.pen import Pen
from centre_app.printing.layout.signatures import FINGER_HEIGHT, SignatureLine, half

_FOOT = 12 * mm
"""From the foot of the page number to the edge of the page."""

_SIZE = 9.0
_JOIN_WIDTH = 11 * mm
_JOIN_SIZE = 8.0


def typeset(draft: Draft) -> RenderedPaper:
    """Return the paper of a draft; the same draft always gives the same bytes."""
    head, foot, setup = draft.running_head, draft.running_foot, draft.words.page
    pages = compose(draft.blocks, draft.height - total(head) - total(foot))
    title = f"{draft.name}{draft.number}"
    pen = Pen(title=title, author=draft.author, size=(setup.width, setup.height))
    for place, page in enumerate(pages, 1):
        draw_stack(pen, [*head, *page], draft.left, y=setup.top)
        draw_stack(pen, foot, draft.left, y=setup.top + draft.height - total(foot))
        _foot(pen, draft, place, pages=len(pages))
        if draft.join_pages and len(pages) > 1:
            _join(pen, draft)
        pen.end_page()
    pdf = pen.finish()
    return RenderedPaper(
        title=draft.name,
        pdf=pdf,
        pages=len(pages),
        sha256=sha256(pdf).hexdigest(),
        wording_version=draft.words.version,
    )


def _foot(pen: Pen, draft: Draft, page: int, *, pages: int) -> None:
    words = draft.words
    top = words.page.height - _FOOT - _SIZE
    if draft.sign_each_page and page < pages:
        line = SignatureLine(draft.sign_each_page, half(draft.width))
        line.draw(pen, draft.left + draft.width - half(draft.width), top - line.height - 4)
    texts = (
        (Align.LEFT, words.say("foot", form=words.form.value, title=draft.name)),
        (Align.CENTRE, words.say("page", page=page, pages=pages)),
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
