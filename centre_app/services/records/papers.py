"""Requests and answers about issued papers."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.services.requests import Change


@dataclass(frozen=True)
class PaperKey:
    """Names an issued paper."""

    paper_id: UUID


@dataclass(frozen=True)
class PaperRow:
    """An issued paper in a list; ``gaps`` names by code points what is left for the pen."""

    paper_id: UUID
    form: str
    title: str
    number: str
    edition: int
    pages: int
    copies: int
    printed: int
    issued_at: datetime
    gaps: str


@dataclass(frozen=True)
class PaperFile:
    """An issued paper with its bytes as stored."""

    row: PaperRow
    pdf: bytes


@dataclass(frozen=True, kw_only=True)
class Printed(Change):
    """The person says that copies came out of the printer."""

    paper_id: UUID
    copies: int
