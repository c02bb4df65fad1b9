"""The alarm about dangers that are not reported yet: at once, then every ten minutes."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from centre_app.domain.clock import Clock
from centre_app.domain.permissions import Actor
from centre_app.domain.risk.reports import reminders
from centre_app.services.use_case import Topic
from centre_app.views.frame.main_window import MainWindow
from centre_app.views.frame.room import Subject
from centre_app.views.matters import risk_words as words
from centre_app.views.matters.risk.told import hour_of
from centre_app.views.messages import Level, Message

if TYPE_CHECKING:
    from centre_app.services.records.risk import OwedReport

LOOK_EVERY_MS = 60 * 1000
"""Often enough to be punctual to the minute; the question reads one small index."""


class RiskAlarm(QObject):
    """Says in the bar what is still to be reported; never takes the focus, never a box.

    Source: RULE 29 (every ten minutes until it is recorded).
    """

    def __init__(
        self,
        window: MainWindow,
        owed: Callable[[Actor, None], Sequence["OwedReport"]],
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._owed, self._clock = window, window.desk, owed, clock
        self._said: dict[UUID, int] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._desk.changed.connect(self._on_changed)
        self._timer.start()

    def look(self) -> None:
        """Ask what is owed."""
        self._desk.send(
            self._owed,
            None,
            owner=self,
            done=self._show,
            refused=lambda _: None,
            supersedes="risk_alarm",
        )

    def _on_changed(self, topics: Topic) -> None:
        if topics & Topic.RISK:
            self.look()

    def _show(self, owed: Sequence["OwedReport"]) -> None:
        now = self._clock.now()
        due = {one.report_id: reminders(one.raised_at, now) for one in owed}
        news = any(self._said.get(key, 0) < count for key, count in due.items())
        self._said = due
        if not owed or not news:
            return
        first = owed[0]
        told = words.ALARM if len(owed) == 1 else words.ALARM_MORE
        text = told.format(number=first.number, count=len(owed), raised=hour_of(first.raised_at))
        self._desk.said.emit(
            Message(
                text,
                Level.DANGER,
                again=lambda: self._window.open_room("matters", Subject("risk", first.matter_id)),
                again_label=words.ALARM_OPEN,
            )
        )
