"""The text of a note of a caucus: it leaves the field by no clipboard and no pulling."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from centre_app.views.parts.plain_edit import PlainEdit

OWN_KIND = "application/x-centre-caucus"
"""What is copied here can be put in here and nowhere else: there is a way to let it out, and it asks."""


class CaucusEdit(PlainEdit):
    """Long plain text, to be copied within the notes alone."""

    takes_modules = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        text = self.textCursor().selection().toPlainText()
        data.setData(OWN_KIND, text.encode())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(OWN_KIND) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat(OWN_KIND):
            self.insertPlainText(bytes(source.data(OWN_KIND).data()).decode())
        else:
            super().insertFromMimeData(source)
