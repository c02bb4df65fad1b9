"""Boxes and rows of the table forms, on a grid of 24 columns."""

from collections.abc import Sequence
from dataclasses import replace

from centre_app.domain.papers.sheets import PartyBlock
from centre_app.printing.draft import Draft, body_runs
from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.block import Block
from centre_app.printing.layout.grid import PAD_X, Box, GridRow
from centre_app.printing.layout.paragraph import Align, Paragraph
from centre_app.printing.parties import Filled, party_rows

COLUMNS = 24
_LEAST = 29.0


class Table:
    """Makes rows for one draft, ``least`` points high where nothing else is said."""

    def __init__(self, draft: Draft, *, least: float = _LEAST) -> None:
        self._draft = draft
        self._least = least
        self.unit = draft.width / COLUMNS

    def label(self, text: str, span: int) -> Box:
        """Return a box with a label in its middle, a line to each line of the text."""
        width = span * self.unit
        look = replace(self._draft.look, align=Align.CENTRE)
        lines = (
            Paragraph([(line, Style.LABEL)], look, width - 2 * PAD_X) for line in text.split("\n")
        )
        return Box(width, tuple(lines), label=True)

    def value(self, text: str, span: int) -> Box:
        """Return a box with what is filled in, as a pen would."""
        return Box(span * self.unit, tuple(self._lines(text, Style.HAND, span)))

    def words(self, texts: Sequence[tuple[str, str]], span: int) -> Box:
        """Return a box with body text from its top: pairs of a run-in label and a text."""
        look = replace(self._draft.look, indent=2)
        blocks: list[Block] = []
        for label, text in texts:
            inner = span * self.unit - 2 * PAD_X
            blocks += (Paragraph(runs, look, inner) for runs in body_runs(text, label))
        return Box(span * self.unit, tuple(blocks), top=True)

    def _lines(self, text: str, style: Style, span: int) -> list[Block]:
        look = replace(self._draft.look, align=Align.LEFT)
        inner = span * self.unit - 2 * PAD_X
        return [Paragraph([(line, style)], look, inner) for line in text.split("\n")]

    def row(self, *boxes: Box, least: float | None = None) -> GridRow:
        """Return a row of boxes that fill the width."""
        return GridRow(boxes, self._least if least is None else least)

    def field_row(self, fields: Sequence[Filled]) -> GridRow:
        """Return a row of labels and values, as wide as the template says."""
        boxes: list[Box] = []
        for label, value, slot in fields:
            boxes += self.label(label, int(slot.room)), self.value(value, slot.value_room)
        return self.row(*boxes)

    def rows(self, key: str, items: dict[str, str]) -> list[GridRow]:
        """Return the rows of a template list, filled from items."""
        return [
            self.field_row([(slot.label, items[slot.item], slot) for slot in row])
            for row in self._draft.words.rows[key]
        ]

    def party(self, party: PartyBlock, label: str, span: int) -> GridRow:
        """Return a party: its label over the height, its items beside."""
        inner = [self.field_row(row) for row in party_rows(party, self._draft.words)]
        beside = Box((COLUMNS - span) * self.unit, tuple(inner), flush=True)
        return self.row(self.label(label, span), beside)
