"""Tables of forms: rows of boxes on a grid, parted between pages even inside a long box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from centre_app.printing.layout.block import Block, draw_stack, part_stack, total
from centre_app.printing.layout.pen import Pen

PAD_X, PAD_Y = 4.5, 3.5
_LINE = 0.6
_KEPT_WHOLE = 320.0
"""A party's rows are parted between pages only where they are higher than this."""


@dataclass(frozen=True)
class Box:
    """A box of a row: its width and the blocks in it.

    A flush box has no margins; rows inside it draw the lines. What is lower than its box stands in
    the middle, or at the top. A label is never parted; it stands again where its row goes on.
    """

    width: float
    blocks: tuple[Block, ...]
    flush: bool = False
    top: bool = False
    label: bool = False

    def height(self) -> float:
        """Return how high the box must be."""
        return total(self.blocks) + (0.0 if self.flush else 2 * PAD_Y)


class GridRow(Block):
    """Boxes side by side, each drawn with its outline."""

    def __init__(self, boxes: Sequence[Box], least: float = 0.0) -> None:
        self.boxes = boxes
        self._least = least
        self.height = max(least, *(box.height() for box in boxes))
        self.lines = max(sum(block.lines for block in box.blocks) for box in boxes)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw outlines and contents."""
        for box in self.boxes:
            if box.flush:
                _stretched(pen, box, x, y=y, height=self.height)
            else:
                pen.box(x, y, (box.width, self.height), width=_LINE)
                above = PAD_Y if box.top else (self.height - total(box.blocks)) / 2
                draw_stack(pen, box.blocks, x + PAD_X, y=y + above)
            x += box.width

    def part(self, room: float) -> tuple[Block, Block] | None:
        """Return what fits and the rest; a box that fits whole stands on the first page."""
        if self.height < _KEPT_WHOLE and all(box.flush or box.label for box in self.boxes):
            return None
        parts = [_part_box(box, room) for box in self.boxes]
        heads = [head for head, _ in parts if head is not None]
        goes_on = any(tail.blocks for _, tail in parts if not tail.label)
        if len(heads) < len(parts) or not goes_on:
            return None
        return GridRow(heads, min(self._least, room)), GridRow([tail for _, tail in parts])

    def give_up(self, lines: int) -> tuple[Block, Block] | None:
        """Return the row without its last lines, and those."""
        return self.part(self.height - 2 * PAD_Y)


def _part_box(box: Box, room: float) -> tuple[Box | None, Box]:
    if box.label:
        return (box, box) if box.height() <= room else (None, box)
    inner = room - (0.0 if box.flush else 2 * PAD_Y)
    parts = part_stack(box.blocks, inner) if box.blocks else ([], [])
    if parts is None:
        return None, box
    head, tail = (replace(box, blocks=tuple(blocks)) for blocks in parts)
    return head, tail


def _stretched(pen: Pen, box: Box, x: float, *, y: float, height: float) -> None:
    """Draw the rows of a flush box, the last one grown to fill a row that is higher."""
    for place, row in enumerate(box.blocks):
        if isinstance(row, GridRow) and place == len(box.blocks) - 1:
            row.height = max(row.height, height - total(box.blocks[:-1]))
        row.draw(pen, x, y)
        y += row.height
