"""The way of a file from where it lies into the database, off the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from centre_app.domain.attachments.codes import AttachmentKind, Origin
from centre_app.domain.errors import CentreError, FieldError
from centre_app.services.matters.attachments import Attachments
from centre_app.services.records.attachments import AttachmentOwner, NewAttachment
from centre_app.services.requests import Done
from centre_app.views.attachments.brought import Brought
from centre_app.views.desk import Desk
from centre_app.views.tasks import Lane

_KINDS = {Origin.CAMERA: AttachmentKind.PHOTO}
"""What is known of a file by the way it came; the rest is evidence until somebody says otherwise."""


class Taking(QObject):
    """Reads files and sends them, one after another, in the long lane.

    Signals:
        rested: nothing is under way any more.
    """

    rested = Signal()

    def __init__(self, desk: Desk, attachments: Attachments, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._attachments = desk, attachments
        self._under_way = 0

    @property
    def busy(self) -> bool:
        """Return whether a file is on its way."""
        return self._under_way > 0

    def hold(self) -> None:
        """Count as busy until ``release``: files are still to come."""
        self._under_way += 1

    def release(self) -> None:
        """Expect no more."""
        self._end()

    def begin(
        self,
        one: Brought,
        owner: AttachmentOwner,
        *,
        done: Callable[[Done], None],
        refused: Callable[[CentreError], None],
    ) -> None:
        """Take a file in; ``done`` or ``refused`` is told in the end, before ``rested``."""
        self.hold()

        def refuse(error: CentreError) -> None:
            refused(error)
            self._end()

        def taken(answer: Done) -> None:
            done(answer)
            self._end()

        def unreadable(error: Exception) -> None:
            if not isinstance(error, OSError):
                self._end()
                raise error
            refuse(FieldError(file="attachment_unreadable"))

        def send(content: bytes) -> None:
            self._desk.send(
                self._attachments.take,
                _request(one, owner, content),
                owner=self,
                done=taken,
                refused=refuse,
                lane=Lane.LONG,
            )

        self._desk.tasks.run(one.read, owner=self, done=send, failed=unreadable, lane=Lane.LONG)

    def _end(self) -> None:
        self._under_way -= 1
        if not self._under_way:
            self.rested.emit()


def _request(one: Brought, owner: AttachmentOwner, content: bytes) -> NewAttachment:
    return NewAttachment(
        owner=owner,
        file_name=one.name,
        content=content,
        kind=_KINDS.get(one.origin, AttachmentKind.EVIDENCE),
        origin=one.origin,
    )
