"""Turning tables into a workbook, as a protocol that printing fills."""

from collections.abc import Sequence
from typing import Protocol

from centre_app.domain.director.tables import ReportTable


class WriteWorkbook(Protocol):
    """Writes tables as pages of a workbook; no cell is ever a formula or a link."""

    def __call__(self, tables: Sequence[ReportTable]) -> bytes:
        """Return the file's bytes."""
