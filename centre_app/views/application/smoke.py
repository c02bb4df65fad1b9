"""``--smoke``: found a centre, sign in, show the window, issue a paper, leave."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from centre_app.services.records.accounts import Founding
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake, ReceiptOrder, VisitQuery
from centre_app.services.requests import Done
from centre_app.views.application.application import Application
from centre_app.views.application.house import OpenHouse
from centre_app.views.tasks import Tasks

PATIENCE_MS = 60_000

T = TypeVar("T")

_FOUNDING = Founding(
    centre_name="试运行综治中心",
    short_name="试运行镇",
    region="999999101",
    admin_name="试运行员",
    login="smoke",
    password="Smoke-Test-1",  # noqa: S106 - of a database that is thrown away
)


def run_smoke(app: QApplication, application: Application, tasks: Tasks) -> int:
    """Try the program out and return its exit status."""
    smoke = _Smoke(app, application, tasks)
    QTimer.singleShot(0, smoke.found)
    QTimer.singleShot(PATIENCE_MS, lambda: app.exit(1))
    return app.exec()


class _Smoke:
    def __init__(self, app: QApplication, application: Application, tasks: Tasks) -> None:
        self._app, self._application, self._tasks = app, application, tasks

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
            issued: Done = reception.issue_receipt(actor, ReceiptOrder(visit_id=visit.visit_id))
            return issued

        self._run(work, self._leave)

    def _leave(self, issued: Done) -> None:
        window = self._application.window
        self._app.exit(0 if issued.paper_id and window and window.isVisible() else 1)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(work, owner=self._application, done=done, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self._app.exit(1)
        raise error
