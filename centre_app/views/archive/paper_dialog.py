"""A paper that lies in a file, as it was issued; it is looked at here, and printed elsewhere."""

from PySide6.QtWidgets import QWidget

from centre_app.services.records.papers import PaperFile
from centre_app.views.archive import words
from centre_app.views.paper.paper_view import PaperView
from centre_app.views.parts.dialog import Dialog

_SIZE = (820, 640)


class FiledPaperDialog(Dialog):
    """Shows one paper."""

    def __init__(self, found: PaperFile, *, parent: QWidget) -> None:
        super().__init__(found.row.title, parent)
        self.setObjectName("archive.paper")
        name = f"{found.row.number} {found.row.title}.pdf"
        self.paper = PaperView(found.pdf, file_name=name, gaps=found.row.gaps)
        self.body.addWidget(self.paper, 1)
        self.add_cancel(words.CLOSE).setObjectName("archive.paper.close")
        self.resize(*_SIZE)
        self.paper.setFocus()
