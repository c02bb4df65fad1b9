"""The evidence of a case on paper."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.mediation import LinePiece

Cell = tuple[LinePiece, ...]
"""What stands in a box: words struck out by a correction stay to be read."""


@dataclass(frozen=True, kw_only=True)
class EvidenceRow:
    """A piece of evidence.

    ``compared`` says who compared it with the original and when. One that was struck out says why,
    one that was given back to whom and when.
    """

    number: int
    name: Cell
    kind: Cell
    provider: Cell
    copies: Cell
    pages: Cell
    original: Cell
    compared: Cell = ()
    proves: Cell
    struck_reason: str = ""
    returned_to: str = ""
    returned_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class EvidencePicture:
    """Page ``page`` of a file of ``pages``; ``jpeg`` was made anew and goes on paper as it is."""

    number: int
    name: str
    title: str
    page: int = 1
    pages: int = 1
    compared_by: str = ""
    compared_on: date | None = None
    jpeg: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class EvidenceBeside:
    """A file that is not on the paper, or only up to its page ``printed``."""

    number: int
    name: str
    title: str
    file_kind: str
    printed: int = 0


@dataclass(frozen=True, kw_only=True)
class EvidenceSheet:
    """人民调解证据材料: the list, then its pictures; ``providers`` and ``verifiers`` sign."""

    form: ClassVar[Form] = Form.F11
    org_name: str
    seal_name: str = ""
    number: str
    dispute: str
    parties: tuple[str, ...]
    rows: tuple[EvidenceRow, ...]
    beside: tuple[EvidenceBeside, ...] = ()
    pictures: tuple[EvidencePicture, ...] = ()
    providers: tuple[str, ...] = ()
    verifiers: tuple[str, ...] = ()
    made_on: date
