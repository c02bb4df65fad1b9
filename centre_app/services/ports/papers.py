"""Turning a sheet into a paper, as a protocol that printing fills."""

from typing import Protocol

from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.papers.sheets import Sheet


class Render(Protocol):
    """Lays a sheet out; the same sheet always gives the same bytes."""

    def __call__(self, sheet: Sheet) -> RenderedPaper:
        """Return the paper.

        Raises:
            RuleError: a character has no glyph in any face, or cannot be printed at all.
        """
