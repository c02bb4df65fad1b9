"""What the window hands out: the registration of a visit with its slip."""

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.gaps import LeavesGaps
from centre_app.domain.papers.sheets.parties import PartyBlock


@dataclass(frozen=True, kw_only=True)
class ReceiptSheet(LeavesGaps):
    """来访登记表 with the slip the visitor takes home; its QR holds the query code and no more.

    ``query_code`` is grouped as it is read aloud; without one the slip speaks of the matter's code.
    """

    form: ClassVar[Form] = Form.F01
    org_name: str
    seal_name: str = ""
    org_phone: str = ""
    org_address: str = ""
    visit_number: str
    matter_code: str
    query_code: str = ""
    visited_on: date | None
    visited_at: time | None = None
    channel: str = ""
    visitor: PartyBlock
    people_count: int = 1
    first_visit: bool = True
    dispute_type: str = ""
    other_party: str = ""
    place: str = ""
    words: str
    demand: str = ""
    destination: str = ""
    handler: str = ""
    due_on: date | None = None
    received_by: str
