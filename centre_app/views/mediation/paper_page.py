"""A paper of the case, previewed from its stored bytes."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.services.papers import Papers
from centre_app.services.records.papers import PaperFile, PaperKey, Printed
from centre_app.services.requests import Done
from centre_app.views.desk import Desk
from centre_app.views.mediation import words
from centre_app.views.paper.paper_view import PaperView


class PaperPage(QWidget):
    """Shows and prints a paper.

    Signals:
        titled: the heading for the room.
    """

    titled = Signal(str)

    def __init__(self, desk: Desk, papers: Papers) -> None:
        super().__init__()
        self._desk, self._papers = desk, papers
        self._paper_id: UUID | None = None
        self.view = PaperView()
        self.view.printed.connect(self._note_printed)
        self.view.saved.connect(lambda path: desk.say(words.SAVED_COPY.format(path=path)))
        self.view.failed.connect(lambda error: desk.complain(error, again=self.view.print_paper))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)

    def load(self, paper_id: UUID) -> None:
        """Show a paper."""
        self._paper_id = paper_id
        self._desk.send(
            self._papers.fetch, PaperKey(paper_id), owner=self, done=self._show, supersedes="paper"
        )

    def print_paper(self) -> None:
        """Ask for a printer, then print."""
        self.view.print_paper()

    def _show(self, file: PaperFile) -> None:
        row = file.row
        name = f"{row.title} {row.number}.pdf"
        self.view.show_paper(file.pdf, file_name=name)
        self.titled.emit(words.PAPER_HEADING.format(title=row.title, number=row.number))
        self.view.setFocus()

    def _note_printed(self, _printer: str, copies: int) -> None:
        if self._paper_id is None:
            return

        def done(_: Done) -> None:
            self._desk.say(words.PRINTED.format(count=copies))

        printed = Printed(paper_id=self._paper_id, copies=copies)
        self._desk.send(self._papers.note_printed, printed, owner=self, done=done)
