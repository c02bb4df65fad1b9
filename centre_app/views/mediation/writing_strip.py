"""What stands over the record when it has the whole screen: which case, how long, who is there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import Clock, local
from centre_app.domain.mediation.acts import time_sat
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.records import Attendee
from centre_app.services.records.sessions import RecordPage
from centre_app.views import theme
from centre_app.views.mediation import record_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label

LOOK_EVERY_MS = 5000
_HOUR = 3600


class WritingStrip(QWidget):
    """One line over the keys of the voices, one under it.

    Signals:
        leave_wanted: the button was pressed.
    """

    leave_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._record: RecordPage | None = None
        self.title = Label(part="strong", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sat = Label(part="strong")
        self.sat.setObjectName("record.sat")
        self.kept = Label(part="small")
        self.there = Label(part="small", wrap=True)
        self.there.setObjectName("record.there")
        self.button = Button(
            f"{words.LEAVE_ALONE}  {words.ALONE_KEY}",
            icon_name="fold",
            pressed=self.leave_wanted.emit,
        )
        self.button.setObjectName("record.leave_alone")
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._tell_time)
        self._lay_out()

    def show_record(self, record: RecordPage) -> None:
        """Show whose record it is, and how long people have sat."""
        self._record = record
        self.title.setText(
            words.ALONE_TITLE.format(number=record.case_number, ordinal=record.ordinal)
        )
        self._tell_time()

    def show_people(self, people: Sequence[Attendee]) -> None:
        """Name those who are there."""
        there = (
            one.name
            if one.call == one.name
            else words.THERE_ONE.format(call=one.call, name=one.name)
            for one in people
            if one.present
        )
        self.there.setText(words.THERE.format(names=words.AND.join(there)))

    def tell_kept(self, moment: object) -> None:
        """Say when what is half typed was kept last."""
        self.kept.setText(words.KEPT_AT.format(at=f"{local(moment):%H:%M:%S}"))  # type: ignore[arg-type]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_time()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _tell_time(self) -> None:
        record = self._record
        if record is None:
            return
        over = record.state is not SessionState.OPEN
        until = record.ends_at if over else self._clock.now()
        seconds = int(time_sat(record.starts_at, record.acts, until).total_seconds())
        hours, minutes = seconds // _HOUR, seconds % _HOUR // 60
        self.sat.setText(words.SAT.format(hours=hours, minutes=minutes))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.L)
        first.addWidget(self.title, 1)
        for widget in (self.sat, self.kept):
            first.addWidget(widget)
        first.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addLayout(first)
        column.addWidget(self.there)
