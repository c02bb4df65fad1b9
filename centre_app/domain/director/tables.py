"""Tables that leave the house as a workbook: words, numbers, and how they were counted."""

from dataclasses import dataclass

from centre_app.domain.director.rates import Rate

Cell = str | int | Rate
"""A rate is written as a number; — where nothing stands under it."""


@dataclass(frozen=True)
class ReportTable:
    """A page of a workbook; ``notes`` say under the table how each column was counted."""

    name: str
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...]
    notes: tuple[str, ...]
