"""Says beside the fields what stands in the way of hours, while they are typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from centre_app.services.records.slots import Foreseen, SlotQuery
from centre_app.services.sessions.planning import Sessions
from centre_app.views.desk import Desk
from centre_app.views.mediation import slot_words as words
from centre_app.views.mediation.hours_form import HoursForm
from centre_app.views.mediation.slot_texts import told_together

PAUSE_MS = 300
"""Somebody who types does so faster."""


class Foresight(QObject):
    """Asks a moment after the last change; ``query`` gives what to ask, None while hours are missing."""

    def __init__(
        self,
        desk: Desk,
        sessions: Sessions,
        hours: HoursForm,
        query: Callable[[], SlotQuery | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._sessions, self._hours, self._query = desk, sessions, hours, query
        self._asked: SlotQuery | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        for field in (hours.day, hours.starts, hours.length, hours.room):
            field.changed.connect(self.soon)

    def soon(self) -> None:
        """Ask in a moment; what was said is of hours that are no longer there."""
        self._hours.foretell()
        self._pause.start()

    def ask(self) -> None:
        """Ask what stands in the way of the hours as they stand."""
        self._asked = self._query()
        if self._asked is not None:
            self._desk.send(
                self._sessions.foresee,
                self._asked,
                owner=self,
                done=self._tell,
                refused=lambda _: None,  # whoever books is told
                supersedes="foresee",
            )

    def _tell(self, found: Foreseen) -> None:
        if self._query() != self._asked:
            return
        self._hours.foretell(
            forbidden=told_together(words.FORBIDDEN, found.forbidden),
            doubtful=told_together(words.DOUBTFUL, found.doubtful),
            of_room=told_together(words.OF_ROOM, found.of_room),
        )
