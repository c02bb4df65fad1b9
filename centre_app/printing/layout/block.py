"""What flows down a page. A block is laid out when it is made, for a width it then keeps."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from centre_app.printing.layout.pen import Pen


class Block(ABC):
    """Something with a height that can be drawn, and perhaps be parted between two pages.

    ``space_before`` is dropped at the top of a page. ``keep_with_next`` binds a block to the one
    after it. ``lines`` counts the lines of body it holds, none for rules and signatures;
    ``needs_company`` asks for such lines above it on its page.
    """

    height: float
    space_before: float = 0.0
    keep_with_next: bool = False
    lines: int = 0
    needs_company: bool = False

    @abstractmethod
    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the block with its top left corner at a point."""

    def part(self, room: float) -> tuple[Block, Block] | None:
        """Return what fits into a height and the rest, or nothing where it must stay whole."""
        return None

    def give_up(self, lines: int) -> tuple[Block, Block] | None:
        """Return the block without its last lines, and those; nothing where it must stay whole."""
        return None


class Space(Block):
    """White that is dropped at the top of a page."""

    def __init__(self, height: float) -> None:
        self.height = 0.0
        self.space_before = height

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw nothing."""


class PageBreak(Block):
    """The end of a page, whatever room is left on it."""

    height = 0.0

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw nothing."""


class NewPaper(PageBreak):
    """The end of a paper in a job of several: what follows counts its pages anew.

    ``foot`` is the form and the name of what follows, where they are others.
    """

    def __init__(self, foot: str = "") -> None:
        self.foot = foot


class Overlay(Block):
    """Blocks drawn at one place, which their makers keep clear of each other."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self.height = max(block.height for block in blocks)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the blocks, their feet on one line."""
        for block in self._blocks:
            block.draw(pen, x, y + self.height - block.height)


def total(blocks: Sequence[Block]) -> float:
    """Return the height of blocks one under another, without white before the first."""
    if not blocks:
        return 0.0
    return sum(block.height + block.space_before for block in blocks) - blocks[0].space_before


def part_stack(blocks: Sequence[Block], room: float) -> tuple[list[Block], list[Block]] | None:
    """Return the blocks that fit into a height and those that do not; nothing if none fits."""
    used = 0.0
    for place, block in enumerate(blocks):
        top = used + (block.space_before if place else 0.0)
        if top + block.height <= room:
            used = top + block.height
            continue
        parts = block.part(room - top)
        if parts:
            return [*blocks[:place], parts[0]], [parts[1], *blocks[place + 1 :]]
        return (list(blocks[:place]), list(blocks[place:])) if place else None
    return list(blocks), []


def draw_stack(pen: Pen, blocks: Sequence[Block], x: float, *, y: float) -> None:
    """Draw blocks one under another."""
    for place, block in enumerate(blocks):
        y += block.space_before if place else 0.0
        block.draw(pen, x, y)
        y += block.height
