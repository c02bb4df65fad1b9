"""Ledgers: what was registered in a period, line by line."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.gaps import LeavesGaps


@dataclass(frozen=True, kw_only=True)
class VisitLedgerSheet(LeavesGaps):
    """来访登记台账; ``rows`` hold a text for each heading, ``chosen`` says what was left out.

    Visits (件次), people, first visits, repeats and groups (批次) are counted over all rows. Names
    of columns come with the rows, since the same ledger leaves as a workbook. ``gaps`` tell line by
    line which characters were left for the pen.
    """

    form: ClassVar[Form] = Form.L01
    org_name: str
    first: date
    last: date
    chosen: str = ""
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    visits: int
    people: int
    firsts: int
    repeats: int
    groups: int
    made_by: str
    made_on: date | None


@dataclass(frozen=True, kw_only=True)
class ConfirmationLedgerSheet:
    """司法确认台账; ``rows`` hold a text for each heading, ``counted`` says how many came to what."""

    form: ClassVar[Form] = Form.L02
    org_name: str
    first: date
    last: date
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    counted: str
    made_by: str
    made_on: date | None
