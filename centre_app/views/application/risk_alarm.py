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

    def begin(self) -> None:
        """Note what is owed already when somebody comes in: Today lists it first, the bar need not.

        At the next ten minutes of each report the bar says it like any other.
        """
        self._ask(self._note)

    def look(self) -> None:
        """Ask what is owed, and say what has to be said again."""
        self._ask(self._show)

    def _ask(self, done: Callable[[Sequence["OwedReport"]], None]) -> None:
        self._desk.send(
            self._owed,
            None,
            owner=self,
            done=done,
            refused=lambda _: None,
            supersedes="risk_alarm",
        )

    def _on_changed(self, topics: Topic) -> None:
        if topics & Topic.RISK:
            self.look()

    def _note(self, owed: Sequence["OwedReport"]) -> None:
        now = self._clock.now()
        self._said = {one.report_id: reminders(one.raised_at, now) for one in owed}

    def _show(self, owed: Sequence["OwedReport"]) -> None:
        before = self._said
        self._note(owed)
        news = any(before.get(key, 0) < count for key, count in self._said.items())
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
                head=words.ALARM_HEAD,
            )
        )
