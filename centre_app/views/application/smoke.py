"""``--smoke``: found a centre, sign in, take a picture in, issue a paper, visit every room, leave.

What a packed program may lack (a font, a text, a library read late) is missed here.
"""

import sys
import traceback
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QTimer
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from centre_app.services.records.accounts import Founding
from centre_app.services.records.attachments import AttachmentOwner, NewAttachment
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake, ReceiptOrder, VisitQuery
from centre_app.services.requests import Done
from centre_app.views.application.application import Application
from centre_app.views.application.house import OpenHouse
from centre_app.views.tasks import Tasks

PATIENCE_MS = 60_000
CALM_MS = 50

T = TypeVar("T")

_FOUNDING = Founding(
    centre_name="试运行综治中心",
    short_name="试运行镇",
    region="999999101",
    admin_name="试运行员",
    login="smoke",
    password="Fresh-Paint-1",  # noqa: S106 - of a database that is thrown away
)


def run_smoke(app: QApplication, application: Application, tasks: Tasks) -> int:
    """Try the program out and return its exit status."""
    smoke = _Smoke(app, application, tasks)
    sys.excepthook = smoke.caught
    QTimer.singleShot(0, smoke.found)
    QTimer.singleShot(PATIENCE_MS, smoke.give_up)
    return app.exec()


class _Smoke:
    def __init__(self, app: QApplication, application: Application, tasks: Tasks) -> None:
        self._app, self._application, self._tasks = app, application, tasks
        self._rooms: Iterator[str] = iter(())

    def found(self) -> None:
        own = self._application.premises.own
        self._run(lambda: own().found(_FOUNDING, own().recovery_code()), self._enter)

    def _enter(self, house: OpenHouse) -> None:
        self._application.door.entered.emit(house, False)
        actor, reception = house.signed_in.actor, house.services.reception

        def work() -> Done:
            intake = Intake(visitor=PersonEntry(name="试运行"), demand="试运行")
            reception.register(actor, intake)
            visit = reception.list_visits(actor, VisitQuery())[0]
            owner = AttachmentOwner(visit_id=visit.visit_id)
            brought = NewAttachment(owner=owner, file_name="smoke.png", content=_picture())
            # The program starts itself once more for it, which only the packed one can get wrong.
            house.services.attachments.take(actor, brought)
            assert house.services.attachments.rows(actor, owner)[0].preview
            issued: Done = reception.issue_receipt(actor, ReceiptOrder(visit_id=visit.visit_id))
            return issued

        self._run(work, self._walk)

    def _walk(self, issued: Done) -> None:
        """Visit every room there is, one when the one before has all its answers."""
        window = self._application.window
        assert issued.paper_id
        assert window
        assert window.isVisible()
        self._rooms = iter([*window.stack.keys, window.stack.keys[0]])
        self._tasks.busy_changed.connect(self._go_on)
        self._go_on(busy=False)

    def _go_on(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        if not busy:
            QTimer.singleShot(CALM_MS, self._visit)

    def _visit(self) -> None:
        window = self._application.window
        assert window
        if self._tasks.busy:
            return
        room = next(self._rooms, None)
        if room is None:
            self._app.exit(0)
            return
        window.open_room(room)
        self._go_on(busy=self._tasks.busy)

    def give_up(self) -> None:
        """Leave: it takes too long."""
        self._leave_with("no answer")

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Leave: something broke that nobody caught."""
        self._leave_with("".join(traceback.format_exception(kind, error, trace)))

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(work, owner=self._application, done=done, failed=_raise)

    def _leave_with(self, why: str) -> None:
        # A packed program for Windows has no such thing as stderr.
        if sys.stderr:
            sys.stderr.write(why + "\n")
            sys.stderr.flush()
        self._app.exit(1)


def _picture() -> bytes:
    out = QByteArray()
    buffer = QBuffer(out)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(out.data())


def _raise(error: Exception) -> None:
    raise error
