"""The right of the writing room: who is there, or the notes of a caucus in its place."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.mediation import caucus_words as words
from centre_app.views.mediation import record_words
from centre_app.views.mediation.attendance import WIDTH, AttendancePane
from centre_app.views.mediation.caucus_pane import CaucusPane
from centre_app.views.parts.buttons import IconButton
from centre_app.views.parts.labels import set_names


class SideColumn(QWidget):
    """One key opens the notes and goes back to the record.

    Signals:
        alone_wanted: the record is to have the whole screen.
        turned: the notes were opened (True) or put away (False).
    """

    alone_wanted = Signal()
    turned = Signal(bool)

    def __init__(self, attendance: AttendancePane, caucus: CaucusPane) -> None:
        super().__init__()
        self.caucus = caucus
        self.tabs = QTabBar()
        self.tabs.setObjectName("record.side")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        set_names(self.tabs, words.COLUMN)
        self.tabs.addTab(words.PRESENT)
        self.tabs.addTab(f"{words.CAUCUS}  {words.KEY}")
        name = f"{record_words.ALONE}  {record_words.ALONE_KEY}"
        self.whole = IconButton("unfold", name, pressed=self.alone_wanted.emit)
        self.whole.setObjectName("record.alone")
        self.stack = QStackedWidget()
        self.stack.addWidget(attendance)
        self.stack.addWidget(caucus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        row = QHBoxLayout()
        row.setSpacing(theme.XS)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.whole)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        self._measure()
        self.tabs.currentChanged.connect(self._turn)
        QShortcut(QKeySequence(words.KEY), self).activated.connect(self._toggle)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setMaximumWidth(theme.current().em(WIDTH))

    @property
    def whispering(self) -> bool:
        """Return whether the notes are open."""
        return self.stack.currentWidget() is self.caucus

    def put_away(self) -> None:
        """Show who is there."""
        self.tabs.setCurrentIndex(0)

    def _toggle(self) -> None:
        self.tabs.setCurrentIndex(0 if self.whispering else 1)

    def _turn(self, at: int) -> None:
        self.stack.setCurrentIndex(at)
        self.turned.emit(at == 1)
