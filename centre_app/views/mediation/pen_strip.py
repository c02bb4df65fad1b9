"""Who writes the record: told to everybody who has it open, and passed on at a wish."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.errors import CentreError
from centre_app.domain.permissions import Permission
from centre_app.services.pens import Pens
from centre_app.services.records.pens import Left, PenKey, Seat, TakeOver
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import record_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label

LOOK_EVERY_MS = 3000
"""How old what a reader sees may be; the draft itself is some four seconds old at most."""

LONGEST_LEFT = 120


class PenStrip(QWidget):
    """Says who writes, offers to take over, and what the writer before could not hand over.

    Signals:
        take_over_wanted, take_in_wanted: a button was pressed.
    """

    take_over_wanted = Signal()
    take_in_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left: Left | None = None
        self.who = Label(wrap=True)
        self.who.setObjectName("record.pen")
        self.take = Button(
            f"{words.TAKE_OVER}  {words.TAKE_OVER_KEY}", icon_name="pen", pressed=self._take
        )
        self.take.setObjectName("record.take_over")
        QShortcut(QKeySequence(words.TAKE_OVER_KEY), self).activated.connect(self._take)
        self.rest = Label(wrap=True)
        self.take_in = Button(words.TAKE_IN, icon_name="plus", pressed=self.take_in_wanted.emit)
        self.take_in.setObjectName("record.take_in")
        self._lay_out()
        self.show_seat(None, may=False)
        self.show_left(None)

    def show_seat(self, seat: Seat | None, *, may: bool) -> None:
        """Say who writes; whoever may is offered to take over."""
        other = seat is not None and not seat.mine
        if seat is not None:
            text = words.READING_ALONG if other else words.WRITING
            at = f"{local(seat.wrote_at):%H:%M}"
            self.who.setText(text.format(name=seat.name, at=at))
        self.who.setVisible(seat is not None)
        self.take.setVisible(other and may)

    def show_left(self, left: Left | None) -> None:
        """Show what the writer before typed and could no longer hand over."""
        self.left = left
        if left is not None:
            short = left.text[-LONGEST_LEFT:]
            self.rest.setText(words.LEFT.format(name=left.name, text=short))
        for widget in (self.rest, self.take_in):
            widget.setVisible(left is not None)

    def _take(self) -> None:
        if not self.take.isHidden():
            self.take_over_wanted.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        for label, button in ((self.who, self.take), (self.rest, self.take_in)):
            row = QHBoxLayout()
            row.setSpacing(theme.S)
            row.addWidget(label, 1)
            row.addWidget(button)
            column.addLayout(row)


class PenKeeper(QObject):
    """Asks who writes a record, again and again while it is in view.

    Signals:
        followed: the ``Following`` as it is now.
        taken: the pen was taken over by this desk.
    """

    followed = Signal(object)
    taken = Signal()

    def __init__(self, desk: Desk, pens: Pens, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._pens = desk, pens
        self._record_id: UUID | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def may_write(self) -> bool:
        """Return whether the person signed in writes records at all."""
        return self._desk.may(Permission.RECORD_WRITE)

    def begin(self, record_id: UUID, then: Callable[[], None]) -> None:
        """Take the pen of a record if nobody has it, then go on."""
        self.stop()
        self._record_id = record_id
        if not self.may_write:
            then()
            return
        self._desk.send(
            self._pens.sit_down,
            PenKey(record_id),
            owner=self,
            done=lambda _: then(),
            supersedes="sit",
        )

    def watch(self) -> None:
        """Look again every few seconds from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Ask how the record stands now."""
        if self._record_id is None:
            return
        self._desk.send(
            self._pens.follow,
            PenKey(self._record_id),
            owner=self,
            done=self.followed.emit,
            refused=self._missed,
            supersedes="follow",
        )

    def take_over(self) -> None:
        """Take the pen from whoever has it."""
        if self._record_id is None:
            return

        def done(_: Done) -> None:
            self.taken.emit()

        request = TakeOver(record_id=self._record_id)
        self._desk.send(self._pens.take_over, request, owner=self, done=done)

    def leave(self) -> None:
        """Lay the pen down."""
        self.stop()
        if self._record_id is None or not self.may_write:
            return
        self._desk.send(
            self._pens.leave,
            PenKey(self._record_id),
            owner=self,
            done=lambda _: None,
            refused=self._missed,
        )
        self._record_id = None

    def _missed(self, error: CentreError) -> None:
        """Let a look that failed pass: the next comes by itself."""
