"""The bottom line: which database, how old the backup is, when a draft was kept, what day it is."""

from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from centre_app.domain.clock import Clock, local
from centre_app.views import theme
from centre_app.views.frame import words
from centre_app.views.parts.empty import SHOW_AFTER_MS, Drawing
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.style_sheet import set_part

_BACKUP_OLD = timedelta(days=2)
_LOOK_EVERY_MS = 20_000


class DatabaseKind(Enum):
    """Which database the program works on; the value is how the status bar calls it."""

    LOCAL = words.DATABASE_LOCAL
    LAN = words.DATABASE_LAN
    DEMO = words.DATABASE_DEMO


class StatusBar(QFrame):
    """Quiet facts; nothing here asks for anything."""

    def __init__(
        self, clock: Clock, *, database: DatabaseKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_part(self, "status")
        set_names(self, words.STATUS)
        self._clock = clock
        self._backup_at: datetime | None = None
        self._backup_known = False
        self._database = Label(database.value, "muted")
        self._backup_mark = Drawing("warning", color="warn")
        self._backup = Label(part="muted")
        self._draft = Label(part="muted")
        self._busy = Label(words.BUSY, "muted")
        self._day = Label(part="muted")
        self._busy.hide()
        self._lay_out()
        self._busy_timer = QTimer(self)
        self._busy_timer.setSingleShot(True)
        self._busy_timer.setInterval(SHOW_AFTER_MS)
        self._busy_timer.timeout.connect(self._busy.show)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        self._measure()
        self.refresh()

    def set_backup(self, at: datetime | None) -> None:
        """Tell when the last backup was made; None says never."""
        self._backup_at, self._backup_known = at, True
        self.refresh()

    def set_draft(self, at: datetime) -> None:
        """Tell when what was typed was kept."""
        self._draft.setText(words.DRAFT_SAVED.format(time=f"{local(at):%H:%M:%S}"))

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        """Show after 300 ms that something is being done."""
        if busy:
            self._busy_timer.start()
        else:
            self._busy_timer.stop()
            self._busy.hide()

    def refresh(self) -> None:
        """Tell the day and the age of the backup anew."""
        now = self._clock.now()
        today = local(now)
        self._day.setText(f"{today:%Y-%m-%d} {words.WEEKDAYS[today.weekday()]}")
        age = None if self._backup_at is None else now - self._backup_at
        old = self._backup_known and (age is None or age > _BACKUP_OLD)
        self._backup.setText(backup_age(age) if self._backup_known else "")
        self._backup_mark.setVisible(old)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setFixedHeight(round(theme.current().body_px * 1.86))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, 0, theme.L, 0)
        row.setSpacing(theme.S)
        row.addWidget(Drawing("database"))
        row.addWidget(self._database)
        row.addSpacing(theme.M)
        row.addWidget(self._backup_mark)
        row.addWidget(self._backup)
        row.addSpacing(theme.M)
        row.addWidget(self._draft)
        row.addStretch(1)
        row.addWidget(self._busy)
        row.addSpacing(theme.M)
        row.addWidget(self._day)


def backup_age(age: timedelta | None) -> str:
    """Return the age of a backup in words."""
    if age is None:
        return words.BACKUP_NEVER
    minutes = int(age.total_seconds() // 60)
    for size, sentence in ((1440, words.BACKUP_DAYS), (60, words.BACKUP_HOURS)):
        if minutes >= size:
            return sentence.format(count=minutes // size)
    return words.BACKUP_MINUTES.format(count=minutes) if minutes > 0 else words.BACKUP_NOW
