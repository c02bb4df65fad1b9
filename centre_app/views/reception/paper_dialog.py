"""A paper as it will come out of the printer, with the button that prints it."""

from PySide6.QtWidgets import QWidget

from centre_app.views.paper.paper_view import PaperView
from centre_app.views.parts.dialog import Dialog
from centre_app.views.reception import words

_SIZE = (820, 640)


class PaperDialog(Dialog):
    """Shows one paper; ``name`` begins the object names of its buttons."""

    def __init__(
        self,
        title: str,
        pdf: bytes,
        *,
        file_name: str,
        name: str,
        print_words: str,
        gaps: str = "",
        parent: QWidget,
    ) -> None:
        super().__init__(title, parent)
        self.paper = PaperView(pdf, file_name=file_name, gaps=gaps)
        self.body.addWidget(self.paper, 1)
        close = self.add_cancel(words.CLOSE)
        close.setObjectName(f"{name}.close")
        again = self.add_button(
            print_words, "primary", shortcut="Return", pressed=self.paper.print_paper
        )
        again.setObjectName(f"{name}.print")
        self.resize(*_SIZE)
        self.paper.setFocus()
