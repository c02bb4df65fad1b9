"""Where the assistant begins: choosing a file, and what was taken in before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.ledgers.codes import BatchState
from centre_app.services.records.ledgers import LedgerBatchRow
from centre_app.views import theme
from centre_app.views.ledgers import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.labels import Label
from centre_app.views.parts.table_model import Column


class StartPage(QWidget):
    """The files taken in so far, above them the way to another.

    Signals:
        chosen: the path of a file.
        undo_wanted: a ``LedgerBatchRow`` shall be taken back.
    """

    chosen = Signal(str)
    undo_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.open = Button(words.OPEN_FILE, "primary", icon_name="folder", pressed=self._ask_file)
        self.open.setObjectName("ledgers.open")
        self.undo = Button(words.TAKE_BACK, pressed=self._want_undo)
        self.undo.setObjectName("ledgers.undo")
        self.table = DataTable(_COLUMNS, name="ledgers.batches", title=words.BATCHES)
        self.table.setObjectName("ledgers.batches")
        self.table.chosen.connect(self._on_chosen)
        self._lay_out()
        self._on_chosen(None)

    def show_batches(self, rows: Sequence[LedgerBatchRow]) -> None:
        """Show the files taken in."""
        self.table.show_rows(rows)
        self._on_chosen(self.table.current_row())

    def _on_chosen(self, row: LedgerBatchRow | None) -> None:
        self.undo.setEnabled(row is not None and row.state is BatchState.TAKEN and row.rows > 0)

    def _want_undo(self) -> None:
        if (row := self.table.current_row()) is not None:
            self.undo_wanted.emit(row)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, words.OPEN_FILE)
        dialog.setObjectName("ledgers.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(words.FILE_KINDS)
        dialog.fileSelected.connect(self.chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.M)
        top.addWidget(Label(words.HINT, "muted", wrap=True), 1)
        top.addWidget(self.open)
        card = TableCard(
            words.BATCHES, self.table, unit=words.BATCH_UNIT, empty=words.BATCHES_EMPTY
        )
        card.head.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addLayout(top)
        column.addWidget(card, 1)


def _state(row: LedgerBatchRow) -> ChipLook:
    tone = Tone.GOOD if row.state is BatchState.TAKEN else Tone.NEUTRAL
    return ChipLook(row.state.label, tone)


_COLUMNS = (
    Column[LedgerBatchRow](words.FILE, lambda row: row.file_name, width=18, strong=True),
    Column[LedgerBatchRow](
        words.TAKEN_AT, lambda row: f"{local(row.taken_at):%Y-%m-%d %H:%M}", width=10
    ),
    Column[LedgerBatchRow](words.TAKEN_BY, lambda row: row.taken_by, width=6),
    Column[LedgerBatchRow](
        words.ROWS_LEFT, lambda row: f"{row.rows:,}", lambda row: row.rows, width=6, right=True
    ),
    Column[LedgerBatchRow](
        words.ROWS_GONE,
        lambda row: f"{row.taken_back:,}",
        lambda row: row.taken_back,
        width=7,
        right=True,
    ),
    Column[LedgerBatchRow](words.STATE, lambda row: row.state.label, width=7, chip=_state),
)
