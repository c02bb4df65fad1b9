"""Requests and answers about attachments."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.attachments.codes import AttachmentKind, FaultKind, FileKind, Origin
from centre_app.services.requests import Change


@dataclass(frozen=True)
class AttachmentOwner:
    """What attachments belong to: a draft being typed, a visit, a matter or a person.

    Exactly one key is given.
    """

    draft_id: UUID | None = None
    visit_id: UUID | None = None
    matter_id: UUID | None = None
    person_id: UUID | None = None


@dataclass(frozen=True)
class Inspected:
    """What looking through a file found: pages, 0 where there are none, and a small picture."""

    pages: int = 0
    preview: bytes = b""


@dataclass(frozen=True)
class Checked:
    """A file that may be taken in."""

    kind: FileKind
    sha256: str
    inspected: Inspected


@dataclass(frozen=True, kw_only=True)
class NewAttachment(Change):
    """Somebody brought a file; ``content`` are its bytes as they came.

    ``checked`` is filled in by the use case itself, before it opens the database.
    """

    owner: AttachmentOwner
    file_name: str
    content: bytes
    kind: AttachmentKind = AttachmentKind.EVIDENCE
    title: str = ""
    origin: Origin = Origin.FILE
    checked: Checked | None = None

    def __repr__(self) -> str:
        """Leave name and content out of every log and report."""
        return f"NewAttachment({self.op_id})"


@dataclass(frozen=True, kw_only=True)
class AttachmentEdit(Change):
    """An attachment gets another title or kind."""

    attachment_id: UUID
    version: int
    kind: AttachmentKind
    title: str


@dataclass(frozen=True, kw_only=True)
class AttachmentRemoval(Change):
    """An attachment does not belong there after all; says why."""

    attachment_id: UUID
    version: int
    reason: str


@dataclass(frozen=True)
class AttachmentKey:
    """Names an attachment."""

    attachment_id: UUID


@dataclass(frozen=True)
class PageWish:
    """A page of an attachment, to be shown so many pixels long at most."""

    attachment_id: UUID
    page: int = 0
    longest: int = 1600


@dataclass(frozen=True)
class AttachmentRow:
    """An attachment in a list; ``preview`` is a small JPEG, empty where there is none."""

    attachment_id: UUID
    version: int
    kind: AttachmentKind
    title: str
    file_name: str
    file_kind: FileKind
    size: int
    pages: int
    origin: Origin
    taken_at: datetime
    taken_by: str
    removed_at: datetime | None
    removed_reason: str
    preview: bytes


@dataclass(frozen=True)
class OriginalFile:
    """The bytes of an attachment as they came, under a name that is safe everywhere."""

    name: str
    content: bytes


@dataclass(frozen=True)
class AttachmentFault:
    """Something the check of all attachments found wrong."""

    kind: FaultKind
    sha256: str
    title: str = ""
    matter_number: str = ""


@dataclass(frozen=True)
class AttachmentCheck:
    """What the check of all attachments found."""

    files: int
    links: int
    bytes: int
    faults: tuple[AttachmentFault, ...]
