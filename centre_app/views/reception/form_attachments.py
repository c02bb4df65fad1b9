"""What the visitor brought along, under the form: kept with the draft, passed on with the visit."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from centre_app.services.matters.attachments import Attachments
from centre_app.services.records.attachments import AttachmentOwner
from centre_app.views.attachments import words
from centre_app.views.attachments.paste_listener import PasteListener
from centre_app.views.attachments.strip import AttachmentStrip
from centre_app.views.desk import Desk
from centre_app.views.reception.groups import Group
from centre_app.views.reception.intake_form import IntakeForm


class FormAttachments(Group):
    """The strip of the form's draft; files may be dropped and pasted anywhere on the form.

    Signals:
        brought: something was added or taken off, so the draft must be on file.
    """

    brought = Signal()

    def __init__(self, desk: Desk, attachments: Attachments, form: IntakeForm) -> None:
        super().__init__(words.ATTACHMENTS)
        self._form = form
        self.strip = AttachmentStrip(desk, attachments)
        self.column.addWidget(self.strip)
        form.further.addWidget(self)
        self._listener = PasteListener(form, self.strip)
        self.follow()
        self.strip.counted.connect(self._on_counted)

    def follow(self, *, ask: bool = False) -> None:
        """Show what lies with the draft that the form shows now."""
        self.strip.show_owner(AttachmentOwner(draft_id=self._form.draft_id), ask=ask)

    def must_wait(self, again: Callable[[], object]) -> bool:
        """Return whether files are still being looked into; ``again`` is called when they are done."""
        return self.strip.must_wait(again)

    def _on_counted(self, count: int) -> None:
        self._form.set_brought(count)
        if count:
            self.brought.emit()
