"""Types into a record until it is killed; tells each key before the next one follows."""

import sys
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from centre_app.domain.clock import SystemClock
from centre_app.domain.permissions import Role
from centre_app.storage.engine import open_local
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation.record_page import RecordRoom
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.fixed_clock import FixedClock
from tests.town import KEY, town_on
from tests.views.mediation.given import given_by

KEY_EVERY_MS = 40


def main(path: str, session: str, where: str) -> None:
    """Open the record, alone on the screen or with its caucus, and type letters, one every 40 ms."""
    application = QApplication([*sys.argv, *theme.QT_ARGUMENTS])
    theme.apply_theme(application, dark=False, size=TypeSize.STANDARD)
    town = town_on(open_local(Path(path), KEY), FixedClock(SystemClock().now()))
    tasks = Tasks()
    given = given_by(town.services)
    page = RecordRoom(Desk(town.actor(Role.MEDIATOR), tasks), given, town.clock)
    page.show()
    page.stand_alone(where == "alone")
    page.load(UUID(session))
    typed = 0

    def strike() -> None:
        nonlocal typed
        if page.record is None or not page.notes.edits:
            return
        caucus = next(iter(page.notes.edits.values()))
        QTest.keyClicks(caucus if where == "caucus" else page.sheet.edit, "abcdefghij"[typed % 10])
        typed += 1
        sys.stdout.write(f"{typed}\n")
        sys.stdout.flush()

    timer = QTimer()
    timer.timeout.connect(strike)
    timer.start(KEY_EVERY_MS)
    application.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
