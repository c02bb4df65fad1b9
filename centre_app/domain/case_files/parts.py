"""What belongs to a case file beside its state: its volumes, what lies in them, its loans."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.facts import Item
from centre_app.domain.entity import Entity
from centre_app.domain.papers.forms import Form


@dataclass(eq=False, kw_only=True)
class Volume(Entity):
    """A volume as it was closed: number 0 is the file itself, the others are supplements (补卷)."""

    file_id: UUID
    number: int
    closed_on: date
    closed_by: str
    reason: str = ""


@dataclass(eq=False, kw_only=True)
class FiledItem(Entity):
    """Something that lies in a volume, in its place, as it was when the volume was closed."""

    file_id: UUID
    volume: int
    ordinal: int
    title: str
    form: str = ""
    kind: AttachmentKind | None = None
    paper_id: UUID | None = None
    attachment_id: UUID | None = None
    number: str = ""
    dated_on: date
    pages: int

    @property
    def key(self) -> UUID | None:
        """Return what it is known by; None of what exists on paper alone."""
        return self.paper_id or self.attachment_id


@dataclass(eq=False, kw_only=True)
class Enclosure(Entity):
    """Something that lies in the file on paper and is not stored here: a receipt, a copy."""

    file_id: UUID
    form: str = ""
    kind: AttachmentKind | None = None
    title: str
    dated_on: date
    pages: int
    person_id: UUID | None = None

    def as_item(self) -> Item:
        """Return it as the inspection sees it."""
        return Item(
            title=self.title,
            form=Form(self.form) if self.form else None,
            kind=self.kind,
            dated_on=self.dated_on,
            pages=self.pages,
            person_id=self.person_id,
        )


@dataclass(eq=False, kw_only=True)
class Loan(Entity):
    """The file was out: who had it, what for, and until when."""

    file_id: UUID
    borrower: str
    purpose: str
    lent_on: date
    due_on: date
    lent_by: str
    returned_on: date | None = None
    returned_note: str = ""
