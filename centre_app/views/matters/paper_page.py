"""A stored paper of the matter, read and printed again from its bytes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.services.records.papers import PaperFile, Printed
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.matters import words
from centre_app.views.matters.served import Served
from centre_app.views.paper.paper_view import PaperView
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label


class PaperPage(QWidget):
    """Shows one paper.

    Signals:
        back_wanted: the matter is wanted again.
    """

    back_wanted = Signal()

    def __init__(self, desk: Desk, served: Served) -> None:
        super().__init__()
        self._desk, self._served = desk, served
        self._file: PaperFile | None = None
        self._title = Label(part="strong", wrap=True)
        self._back = Button(
            words.BACK_TO_MATTER, "quiet", icon_name="back", pressed=self.back_wanted.emit
        )
        self._back.setObjectName("matters.paper.back")
        self.view = PaperView()
        self.view.printed.connect(self._note)
        self.view.failed.connect(desk.complain)
        self.setFocusProxy(self.view)
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def show_file(self, file: PaperFile) -> None:
        """Show another paper."""
        self._file = file
        row = file.row
        self._title.setText(f"{row.title} {row.number}".strip())
        self.view.show_paper(file.pdf, file_name=f"{row.title}.pdf", gaps=row.gaps)

    def print_paper(self) -> bool:
        """Ask for a printer, then print; return whether there is a paper."""
        self.view.print_paper()
        return self._file is not None

    def _note(self, _printer: str, copies: int) -> None:
        if self._file is not None:
            self._desk.send(
                self._served.papers.note_printed,
                Printed(paper_id=self._file.row.paper_id, copies=copies),
                owner=self,
                done=lambda _done: None,
            )
