"""The check of all attachments: every one against its file, every file against its hash."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.services.matters.attachments import Attachments
from centre_app.services.records.attachments import AttachmentCheck, AttachmentFault
from centre_app.views import theme
from centre_app.views.attachments.tile import size_words
from centre_app.views.centre import words
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.labels import Label
from centre_app.views.parts.table_model import Column
from centre_app.views.tasks import Lane


class AttachmentsPage(QWidget):
    """Checks when asked to, since it reads everything, and lists what is wrong."""

    def __init__(self, desk: Desk, attachments: Attachments) -> None:
        super().__init__()
        self._desk, self._attachments = desk, attachments
        self.check = Button(words.ATTACHMENTS_CHECK, icon_name="ok", pressed=self._check)
        self.check.setObjectName("centre.attachments.check")
        self.told = Label(words.ATTACHMENTS_HINT, "muted", wrap=True)
        self.table = DataTable(_COLUMNS, name="centre.attachments", title=words.ATTACHMENTS)
        self.table.setObjectName("centre.attachments.table")
        line = QHBoxLayout()
        line.setSpacing(theme.M)
        line.addWidget(self.told, 1)
        line.addWidget(self.check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addLayout(line)
        card = TableCard(
            words.ATTACHMENTS, self.table, unit=words.FAULTS, empty=words.ATTACHMENTS_NO_FAULTS
        )
        column.addWidget(card, 1)

    def ask(self) -> None:
        """Come to the front; nothing is checked unasked."""

    def _check(self) -> None:
        self.check.setEnabled(False)
        self.told.setText(words.ATTACHMENTS_CHECKING)
        self._desk.send(self._attachments.check, None, owner=self, done=self._show, lane=Lane.LONG)

    def _show(self, found: AttachmentCheck) -> None:
        self.check.setEnabled(True)
        told = words.ATTACHMENTS_CHECKED.format(
            links=found.links,
            files=found.files,
            size=size_words(found.bytes),
            faults=len(found.faults),
        )
        self.told.setText(told)
        self.table.show_rows(found.faults)


_COLUMNS = (
    Column[AttachmentFault](words.FAULT, lambda row: row.kind.label, width=14, strong=True),
    Column[AttachmentFault](words.FAULT_TITLE, lambda row: row.title, width=16),
    Column[AttachmentFault](words.FAULT_MATTER, lambda row: row.matter_number, width=12),
    Column[AttachmentFault](words.FAULT_HASH, lambda row: row.sha256[:16], width=10, muted=True),
)
