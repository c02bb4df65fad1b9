"""Workbooks: text is text, numbers are numbers, and nothing is ever a formula or a link.

XlsxWriter is loaded with the first export.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from centre_app.domain.director.rates import NOTHING, Rate
from centre_app.domain.director.tables import Cell, ReportTable

_LEADING = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""Text that begins so would be taken for a formula when somebody edits the cell."""

_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FACE = {"font_name": "宋体", "font_size": 11, "valign": "vcenter"}
_PERCENT = "0.00"
_WIDE, _NARROW = 26, 16


def write_workbook(tables: Sequence[ReportTable]) -> bytes:
    """Return the bytes of a workbook with one page a table."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - never on the start path

    content = BytesIO()
    book = Workbook(content, _SAFE)
    for table in tables:
        _Page(book, table).write()
    book.close()
    return content.getvalue()


class _Page:
    """One table on its page."""

    def __init__(self, book: Any, table: ReportTable) -> None:
        self._book, self._table = book, table
        self._page = book.add_worksheet(_page_name(table.name))
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def write(self) -> None:
        """Write title, headings, rows, sum and notes, ready for A4 paper."""
        table, page = self._table, self._page
        last = len(table.headings) - 1
        page.set_column(0, 0, _WIDE)
        page.set_column(1, last, _NARROW)
        page.set_row(0, 28)
        page.merge_range(0, 0, 0, last, "", self._format(bold=True, align="center", font_size=16))
        self._text(0, 0, table.title, bold=True, align="center", font_size=16)
        for column, heading in enumerate(table.headings):
            self._text(1, column, heading, bold=True, align="center", border=1, text_wrap=True)
        for place, row in enumerate((*table.rows, table.totals), start=2):
            self._row(place, row, bold=row is table.totals)
        for place, note in enumerate(table.notes, start=len(table.rows) + 4):
            self._text(place, 0, note)
        self._lay_out()

    def _lay_out(self) -> None:
        page = self._page
        page.freeze_panes(2, 1)
        page.repeat_rows(0, 1)
        page.set_paper(9)
        page.set_landscape()
        page.fit_to_pages(1, 0)

    def _row(self, place: int, row: Sequence[Cell], *, bold: bool) -> None:
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                self._text(place, column, cell, border=1, bold=bold)
            elif isinstance(cell, int):
                self._page.write_number(
                    place, column, cell, self._format(border=1, bold=bold, num_format="#,##0")
                )
            else:
                self._rate(place, column, cell, bold=bold)

    def _rate(self, place: int, column: int, rate: Rate, *, bold: bool) -> None:
        text = rate.text()
        if not text.removesuffix("%").replace(".", "", 1).isdigit():
            # —, <100% and the like are words: a number would claim what is not so.
            shown = text if text == NOTHING else text.removesuffix("%")
            self._text(place, column, shown, border=1, bold=bold, align="right")
            return
        looks = self._format(border=1, bold=bold, num_format=_PERCENT)
        self._page.write_number(place, column, float(text.removesuffix("%")), looks)

    def _text(self, place: int, column: int, text: str, **looks: Any) -> None:
        if text.startswith(_LEADING):
            looks = {**looks, "quote_prefix": True}
        self._page.write_string(place, column, text, self._format(**looks))

    def _format(self, **looks: Any) -> Any:
        key = tuple(sorted(looks.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({**_FACE, **looks})
        return self._formats[key]


def _page_name(name: str) -> str:
    """Return the name as workbooks allow it: 31 characters, none of their own signs."""
    return "".join("_" if sign in "[]:*?/\\'" else sign for sign in name)[:31]
