"""The alarm: says every ten minutes which record of a danger is not finished, and takes no focus."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from centre_app.domain.risk.minutes import WARN_EVERY, minutes_left, next_warning
from centre_app.services.records.risk import OwedReport, RiskAlarm
from centre_app.services.risk import Risks
from centre_app.services.use_case import Topic
from centre_app.views.desk import Desk
from centre_app.views.matters import risk_words as words
from centre_app.views.messages import Level

FIRST_AFTER_MS = 1000
"""The room one looks at comes first."""


class Alarm(QObject):
    """Asks what is owed, says the oldest in the bar, and rests until the next ten minutes are over."""

    def __init__(self, desk: Desk, risks: Risks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._risks = desk, risks
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        desk.changed.connect(self._on_changed)
        self._timer.start(FIRST_AFTER_MS)

    def _on_changed(self, topics: Topic) -> None:
        """Count anew when a record was begun or finished; nothing is said before its minute."""
        if topics & Topic.MATTERS:
            self._send(loud=False)

    def _ask(self) -> None:
        self._send(loud=True)

    def _send(self, *, loud: bool) -> None:
        self._desk.send(
            self._risks.owed,
            None,
            owner=self,
            done=lambda found: self._take(found, loud=loud),
            # A line that is down is told elsewhere; the next beat asks again.
            refused=lambda _: self._timer.start(_until_next(None)),
            supersedes="alarm",
        )

    def _take(self, found: RiskAlarm, *, loud: bool) -> None:
        if loud and found.owed:
            self._desk.say(_told(found.owed[0], found.now), Level.DANGER)
        self._timer.start(_until_next(found))


def _until_next(found: RiskAlarm | None) -> int:
    """Return the milliseconds until somebody must be warned, or another desk may have raised one."""
    rest = [WARN_EVERY]
    if found is not None:
        rest += [next_warning(one.raised_at, found.now) - found.now for one in found.owed]
    return int(min(rest).total_seconds() * 1000)


def _told(one: OwedReport, now: datetime) -> str:
    minutes = minutes_left(one.raised_at, now)
    left = words.LEFT.format(minutes=minutes) if minutes >= 0 else words.LATE
    return words.ALARM.format(number=one.number, left=left)
