"""The lists of sessions on paper, shown before they are printed."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.services.records.sessions import CalendarQuery
from centre_app.services.sessions.day_papers import DayPapers
from centre_app.views.desk import Desk
from centre_app.views.mediation import hall_words as words
from centre_app.views.reception.paper_dialog import PaperDialog
from centre_app.views.tasks import Lane


class DayPrints(QObject):
    """Lays lists out and shows them."""

    def __init__(self, desk: Desk, papers: DayPapers, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._papers, self._owner = desk, papers, owner
        self.dialog: PaperDialog | None = None

    def hall(self, day: date) -> None:
        """Show the list of a day for the hall."""

        def done(paper: RenderedPaper) -> None:
            self._show(paper, words.HALL_PAPER, words.HALL_FILE.format(day=day))

        self._desk.send(self._papers.hall, day, owner=self._owner, done=done, lane=Lane.LONG)

    def days(self, first: date, last: date) -> None:
        """Show the list of some days for the desk, with names."""

        def done(paper: RenderedPaper) -> None:
            self._show(paper, words.DAYS_PAPER, words.DAYS_FILE.format(first=first, last=last))

        query = CalendarQuery(first, last)
        self._desk.send(self._papers.days, query, owner=self._owner, done=done, lane=Lane.LONG)

    def _show(self, paper: RenderedPaper, title: str, file_name: str) -> None:
        self.dialog = PaperDialog(
            title,
            paper.pdf,
            file_name=file_name,
            name="day_paper",
            print_words=words.PRINT_NOW,
            parent=self._owner,
        )
        self.dialog.paper.failed.connect(self._desk.complain)
        self.dialog.open()
