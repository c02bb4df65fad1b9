"""A paper being put together: blocks in the order of reading, in the looks all forms share."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from centre_app.domain.papers.sheets import PartyBlock
from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.block import Block, Overlay, Space
from centre_app.printing.layout.fields import Field, Ruled, field_rows
from centre_app.printing.layout.paragraph import Align, Look, Paragraph, Run
from centre_app.printing.layout.signatures import Closing
from centre_app.printing.parties import field_lines
from centre_app.printing.values import numeral
from centre_app.printing.wording import Wording

TITLE_SIZE = 22.0
_TITLE_TRACKING = 0.12
_NUMBER_SIZE = 12.0
_DATE_INDENT = 4


def body_runs(text: str, label: str) -> list[list[Run]]:
    """Return the paragraphs of a text, its empty lines left out, a label run in before the first."""
    lines = [line.strip("　 ") for line in text.split("\n")]
    filled = [line for line in lines if line] or [""]
    first: list[Run] = [(label, Style.HEADING)] if label else []
    return [
        [*(first if place == 0 else []), (line, Style.BODY)] for place, line in enumerate(filled)
    ]


class Draft:
    """The blocks of one paper with what its page needs to know.

    ``number`` stands in the foot of every page, ``sign_each_page`` is a label for signing pages
    before the last, ``join_pages`` says at the edge of each that the finger goes over the joins,
    ``running_head`` stands above what is on each page and ``running_foot`` at the end
    of the type area. ``name`` is what the paper is called, at its head and in its foot.
    """

    def __init__(self, words: Wording, *, author: str, number: str = "") -> None:
        self.words = words
        self.name = words.title
        self.author = author
        self.number = number
        self.sign_each_page = ""
        self.join_pages = ""
        self.blocks: list[Block] = []
        self.running_head: list[Block] = []
        self.running_foot: list[Block] = []
        page = words.page
        self.height = page.height - page.top - page.bottom
        # A whole number of characters, so that full lines need no stretching.
        self.width = (page.width - page.left - page.right) // page.size * page.size
        self.look = Look(page.size, page.leading)

    @property
    def left(self) -> float:
        """Return where the type area begins; what is over is shared by both margins."""
        page = self.words.page
        spare: float = page.width - page.left - page.right - self.width
        return page.left + spare / 2

    def add(self, *blocks: Block) -> None:
        """Put ready blocks at the end."""
        self.blocks += blocks

    def space(self, height: float) -> None:
        """Leave white."""
        self.add(Space(height))

    def title(self, text: str) -> None:
        """Put the title of the paper."""
        size = TITLE_SIZE if len(text) * TITLE_SIZE * (1 + _TITLE_TRACKING) < self.width else 18.0
        look = Look(size, size * 1.7, align=Align.CENTRE, tracking=_TITLE_TRACKING)
        self._paragraph([(text, Style.TITLE)], look, bound=True)

    def numbered(self, text: str, *, left: str = "") -> None:
        """Put a number at the right under the title, and what stands opposite."""
        look = Look(_NUMBER_SIZE, 22, align=Align.LEFT)
        number = Paragraph([(text, Style.HAND)], replace(look, align=Align.RIGHT), self.width)
        room = self.width - number.natural_width() - 2 * _NUMBER_SIZE
        opposite = Paragraph([(left, Style.HAND)], look, room)
        row = Overlay([opposite, number])
        row.keep_with_next = True
        self.add(row)

    def heading(self, text: str) -> None:
        """Put a label that stays with what follows."""
        self.space(3)
        self._paragraph([(text, Style.HEADING)], replace(self.look, align=Align.LEFT), bound=True)

    def text(self, text: str, *, label: str = "") -> None:
        """Put body text, a paragraph to each line, a label run in at its beginning."""
        for runs in body_runs(text, label):
            self._paragraph(runs, replace(self.look, indent=2))

    def runs(self, runs: Sequence[Run]) -> None:
        """Put body text made of runs, a paragraph to each line."""
        paragraph: list[Run] = []
        for text, style in runs:
            first, *later = text.split("\n")
            paragraph.append((first, style))
            for line in later:
                self._paragraph(paragraph, replace(self.look, indent=2))
                paragraph = [(line, style)]
        self._paragraph(paragraph, replace(self.look, indent=2))

    def flush(self, text: str) -> None:
        """Put body text that begins at the margin, as an addressee does."""
        self._paragraph([(text, Style.BODY)], self.look, bound=True)

    def text_or_lines(self, text: str, lines: int) -> None:
        """Put body text, or lines to write on where there is none."""
        if text.strip():
            self.text(text)
        else:
            self.add(*(Ruled(self.look, self.width) for _ in range(lines)))

    def items(self, texts: Sequence[str], mark: Callable[[int], str]) -> None:
        """Put counted paragraphs, each after its mark."""
        for place, text in enumerate(texts, 1):
            self.text(mark(place) + text)

    def clauses(self, texts: Sequence[str]) -> None:
        """Put clauses counted 一、二、三."""
        self.items(texts, lambda place: self.words.say("clause", place=numeral(place)))

    def fields(self, rows: Sequence[Sequence[Field]], *, indent: float = 0.0) -> None:
        """Put underlined fields, all rows kept on one page."""
        look = replace(self.look, align=Align.LEFT)
        blocks = [b for row in rows for b in field_rows(row, look, self.width - indent)]
        for block in blocks[:-1]:
            block.keep_with_next = True
        self.add(*blocks)

    def party(self, party: PartyBlock, heading: str) -> None:
        """Put a party: its label, then its items."""
        self.heading(heading)
        self.fields(field_lines(party, self.words))

    def small(self) -> "Draft":
        """Return an empty draft of the same page in smaller type, for tables inside a letter."""
        small = Draft(self.words, author=self.author)
        small.width, small.look = self.width, Look(11, 17)
        return small

    def closing(self, rows: Sequence[Block], *, space_before: float = 14.0) -> None:
        """Put what is signed."""
        self.add(Closing(rows, space_before=space_before))

    def _paragraph(self, runs: Sequence[Run], look: Look, *, bound: bool = False) -> None:
        paragraph = Paragraph(runs, look, self.width)
        paragraph.keep_with_next = bound
        self.add(paragraph)


def dated(draft: Draft, text: str, *, width: float | None = None) -> Block:
    """Return a date at the right, four characters from the edge. Source: GB/T 9704-2012, 7.3.5."""
    look = replace(draft.look, align=Align.RIGHT)
    room = draft.width if width is None else width
    return Paragraph([(text, Style.BODY)], look, room - _DATE_INDENT * look.size)


def privacy_note(draft: Draft, *, org: str, phone: str) -> Block:
    """Return what somebody must be told whose data is put on file.

    Source: 《个人信息保护法》 Art. 17.
    """
    call = draft.words.say("privacy_phone", phone=phone) if phone else ""
    text = draft.words.say("privacy", org=org, phone=call)
    return Paragraph([(text, Style.LABEL)], Look(8.5, 12.5), draft.width)


def note(draft: Draft, text: str) -> Block:
    """Return a remark in small type."""
    return Paragraph([(text, Style.LABEL)], Look(10, 16, align=Align.LEFT), draft.width)
