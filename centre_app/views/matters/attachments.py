"""What was brought to a matter, in a group of its page."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from centre_app.services.matters.attachments import Attachments
from centre_app.services.records.attachments import AttachmentOwner
from centre_app.views.attachments import words
from centre_app.views.attachments.paste_listener import PasteListener
from centre_app.views.attachments.strip import AttachmentStrip
from centre_app.views.desk import Desk
from centre_app.views.parts.layouts import Section


class MatterAttachments(Section):
    """The strip of the matter on the page; what was copied may be pasted anywhere on it."""

    def __init__(self, desk: Desk, attachments: Attachments, page: QWidget) -> None:
        super().__init__(words.ATTACHMENTS, name="matters.attachments")
        self.strip = AttachmentStrip(desk, attachments)
        self.add(self.strip)
        self._listener = PasteListener(page, self.strip)
        self.strip.counted.connect(self.set_count)

    def show_matter(self, matter_id: UUID) -> None:
        """Show what was brought to a matter."""
        self.strip.show_owner(AttachmentOwner(matter_id=matter_id))
