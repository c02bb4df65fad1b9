"""Requests and answers about the evidence of a case."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.attachments.codes import FileKind
from centre_app.domain.evidence.codes import EvidenceKind, OriginalKind, Stance
from centre_app.domain.evidence.items import EvidenceChange
from centre_app.domain.evidence.showings import EvidenceView
from centre_app.services.requests import Change


@dataclass(frozen=True, kw_only=True)
class EvidenceEntry(Change):
    """What is typed of a piece of evidence.

    ``provider_id`` is the part in the case of the party that brought it; anybody else is named in
    ``provider``. It came in today unless ``brought_on`` says otherwise; a copy may have been
    compared with the original by somebody on a day. ``attachments`` are stored files of the matter.
    """

    name: str
    kind: EvidenceKind | None
    provider_id: UUID | None = None
    provider: str = ""
    copies: str = "1"
    pages: str = "1"
    original: OriginalKind | None
    compared_by: str = ""
    compared_on: date | None = None
    proves: str
    brought_on: date | None = None
    attachments: tuple[UUID, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ListEvidence(EvidenceEntry):
    """Puts a piece on the list of a case, under the next number."""

    case_id: UUID
    seen: int


@dataclass(frozen=True, kw_only=True)
class CorrectEvidence(EvidenceEntry):
    """Other particulars for a piece on the list; what stood there stays to be seen."""

    item_id: UUID
    seen: int


@dataclass(frozen=True, kw_only=True)
class StrikeEvidence(Change):
    """Strikes a piece out of the list, with the reason."""

    item_id: UUID
    seen: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class GiveBackEvidence(Change):
    """A piece was given back; today if no day is given."""

    item_id: UUID
    seen: int
    returned_to: str
    returned_on: date | None = None


@dataclass(frozen=True)
class PageDrawn:
    """A page of a stored file as a JPEG made anew."""

    attachment_id: UUID
    page: int
    jpeg: bytes

    def __repr__(self) -> str:
        """Leave the picture out of every log and report."""
        return f"PageDrawn({self.page})"


@dataclass(frozen=True, kw_only=True)
class IssueEvidence(Change):
    """Prints the list of a case with the pages of its files (F11).

    ``drawn`` is filled in by the use case itself, before it opens the database to write.
    """

    case_id: UUID
    seen: int
    drawn: tuple[PageDrawn, ...] = ()


@dataclass(frozen=True)
class PartyView:
    """What a party of the case said to a piece of evidence."""

    party_id: UUID
    stance: Stance
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class ShowEvidence(Change):
    """A piece was shown in a session under way, and the sides said this to it."""

    session_id: UUID
    item_id: UUID
    views: tuple[PartyView, ...]


@dataclass(frozen=True)
class EvidenceFileLine:
    """A stored file that shows a piece of evidence; ``gone`` if it was taken off meanwhile."""

    attachment_id: UUID
    title: str
    file_kind: FileKind
    pages: int
    gone: bool = False


@dataclass(frozen=True, kw_only=True)
class EvidenceLine:
    """A piece of evidence in a list, struck ones among them."""

    item_id: UUID
    version: int
    number: int
    name: str
    kind: EvidenceKind
    provider_id: UUID | None
    provider: str
    copies: int
    pages: int
    original: OriginalKind
    compared_on: date | None
    compared_by: str
    proves: str
    brought_on: date
    returned_on: date | None
    returned_to: str
    changes: tuple[EvidenceChange, ...] = ()
    struck_reason: str = ""
    struck_by: str = ""
    struck_at: datetime | None = None
    files: tuple[EvidenceFileLine, ...] = ()

    @property
    def struck(self) -> bool:
        """Return whether it was struck out."""
        return self.struck_at is not None


@dataclass(frozen=True)
class ShownLine:
    """A piece of evidence in a session; without ``shown_at`` it was not shown there yet."""

    item_id: UUID
    number: int
    name: str
    provider: str
    shown_at: datetime | None
    views: tuple[EvidenceView, ...] = ()


@dataclass(frozen=True)
class SessionEvidence:
    """The evidence of a case as a session sees it; ``open_`` while it is under way."""

    session_id: UUID
    open_: bool
    parties: tuple[tuple[UUID, str, str], ...]
    items: tuple[ShownLine, ...]
