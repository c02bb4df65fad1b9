"""An attachment: a file somebody brought, tied to what it belongs to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from centre_app.domain.attachments.codes import AttachmentKind, FileKind, Origin
from centre_app.domain.entity import Root
from centre_app.domain.errors import RuleError
from centre_app.domain.reception.visits import Visit

MOST_BYTES = 20_000_000
"""Of one file; a photograph has three to eight million, a page from the scanner one."""


@dataclass(eq=False, kw_only=True)
class Attachment(Root):
    """A file as it was brought: the content lies apart, once, under its hash.

    While a visit is being typed the attachment belongs to the draft; registering it passes it on
    to the visit and its matter. Taken off, it stays on file with the reason.
    """

    draft_id: UUID | None = None
    visit_id: UUID | None = None
    matter_id: UUID | None = None
    person_id: UUID | None = None
    kind: AttachmentKind
    title: str
    file_name: str
    file_kind: FileKind
    sha256: str
    size: int
    pages: int
    origin: Origin
    taken_at: datetime
    removed_at: datetime | None = None
    removed_by: UUID | None = None
    removed_reason: str = ""

    def take_off(self, *, at: datetime, by: UUID, reason: str) -> None:
        """Mark it as taken off; the file stays.

        Raises:
            RuleError: it was taken off before.
        """
        if self.removed_at is not None:
            raise RuleError("attachment_gone")
        self.removed_at, self.removed_by, self.removed_reason = at, by, reason

    def pass_on(self, visit: Visit) -> None:
        """Pass from the draft to the visit that came of it; a paper of identity to the visitor, too."""
        self.draft_id, self.visit_id, self.matter_id = None, visit.id, visit.matter_id
        if self.kind is AttachmentKind.IDENTITY:
            self.person_id = visit.visitor_id
