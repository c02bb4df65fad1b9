"""The list for the hall: hours, rooms and tails of numbers, without a name."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import Clock, civil_day, local
from centre_app.domain.permissions import Permission
from centre_app.services.records.hall import HallLine, HallList
from centre_app.services.sessions.day_papers import DayPapers
from centre_app.services.sessions.hall import Hall
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import hall_words as words
from centre_app.views.mediation.day_prints import DayPrints
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.labels import Label
from centre_app.views.parts.table_model import Column

_COLUMNS: tuple[Column[HallLine], ...] = (
    Column(
        words.HOURS,
        lambda line: f"{local(line.starts_at):%H:%M}–{local(line.ends_at):%H:%M}",
        width=8,
        strong=True,
    ),
    Column(words.WHERE, lambda line: line.room or words.AWAY, width=16),
    Column(words.TAIL, lambda line: line.tail, width=8),
)


class HallPage(QWidget):
    """Shows the sessions of today as the hall may see them."""

    def __init__(self, desk: Desk, hall: Hall, papers: DayPapers, clock: Clock) -> None:
        super().__init__()
        self._desk, self._hall, self._clock = desk, hall, clock
        self.prints = DayPrints(desk, papers, self)
        self.table: DataTable[HallLine] = DataTable(
            _COLUMNS, name="mediation.hall", title=words.HALL
        )
        self.table.setObjectName("hall.sessions")
        self.closed = Label(part="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        card = TableCard(words.HALL, self.table, unit=words.UNIT, empty=words.NOTHING)
        for button in self._buttons():
            card.head.addWidget(button)
        column.addWidget(card, 1)
        column.addWidget(self.closed)
        self.setFocusProxy(self.table)

    def refresh(self) -> None:
        """Ask anew for what is held today."""
        today = civil_day(self._clock.now())
        self._desk.send(self._hall.day, today, owner=self, done=self._show, supersedes="hall")

    def print_view(self) -> None:
        """Show the list of today as it hangs in the hall."""
        self.prints.hall(civil_day(self._clock.now()))

    def _print_day(self) -> None:
        today = civil_day(self._clock.now())
        self.prints.days(today, today)

    def _buttons(self) -> Iterator[Button]:
        hall = Button(words.PRINT_HALL, "quiet", icon_name="print", pressed=self.print_view)
        hall.setObjectName("hall.print")
        yield hall
        if self._desk.may(Permission.SESSION_BOOK):
            day = Button(words.PRINT_DAY, "quiet", icon_name="print", pressed=self._print_day)
            day.setObjectName("hall.print_day")
            yield day

    def _show(self, hall: HallList) -> None:
        self.table.show_rows(hall.lines)
        self.closed.setText(words.CLOSED.format(count=hall.closed) if hall.closed else "")
        self.closed.setVisible(bool(hall.closed))
