"""The slip: set once, shown, printed, counted."""

from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from centre_app.services.papers import Papers
from centre_app.services.reception.reception import Reception
from centre_app.services.records.papers import PaperFile, PaperKey, Printed
from centre_app.services.records.reception import ReceiptOrder
from centre_app.services.requests import Done
from centre_app.views.desk import Desk
from centre_app.views.reception import words
from centre_app.views.reception.paper_dialog import PaperDialog


class Receipts(QObject):
    """Fetches slips and tells how often they were printed."""

    def __init__(self, desk: Desk, reception: Reception, papers: Papers, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._reception, self._papers = desk, reception, papers
        self._window = window
        self.dialog: PaperDialog | None = None

    def show(self, visit_id: UUID) -> None:
        """Set the slip of a visit, or take the one that was set, and show it."""
        self._desk.send(
            self._reception.issue_receipt,
            ReceiptOrder(visit_id=visit_id),
            owner=self,
            done=self._fetch,
        )

    def _fetch(self, done: Done) -> None:
        assert done.paper_id is not None
        self._desk.send(
            self._papers.fetch, PaperKey(done.paper_id), owner=self, done=self._show_paper
        )

    def _show_paper(self, file: PaperFile) -> None:
        self.dialog = PaperDialog(
            words.RECEIPT,
            file.pdf,
            file_name=words.RECEIPT_FILE.format(number=file.row.number),
            name="receipt",
            print_words=words.PRINT,
            gaps=file.row.gaps,
            parent=self._window,
        )
        self.dialog.paper.printed.connect(lambda _, copies: self._note(file, copies))
        self.dialog.paper.failed.connect(self._desk.complain)
        self.dialog.open()

    def _note(self, file: PaperFile, copies: int) -> None:
        self._desk.send(
            self._papers.note_printed,
            Printed(paper_id=file.row.paper_id, copies=copies),
            owner=self,
            done=lambda _: None,
        )
