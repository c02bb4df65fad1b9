"""The sentences that were written again and again, each to be taken as a module or not."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.services.records.text_modules import LearnedSentence
from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.labels import set_hint
from centre_app.views.parts.table_model import Column
from centre_app.views.text_modules import words


class LearnedCard(QWidget):
    """Enter adopts the sentence the cursor stands on.

    Signals:
        adopted, dismissed: a ``LearnedSentence``.
    """

    adopted = Signal(object)
    dismissed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: DataTable[LearnedSentence] = DataTable(
            _COLUMNS, name="text_modules.learned", title=words.LEARNED, key=lambda row: row.id
        )
        self.table.setObjectName("text_modules.learned")
        self.table.opened.connect(self.adopted)
        self.adopt = Button(words.ADOPT, key="K", pressed=lambda: self._with_row(self.adopted.emit))
        self.adopt.setObjectName("text_modules.adopt")
        self.dismiss = Button(
            words.DISMISS, "quiet", key="X", pressed=lambda: self._with_row(self.dismissed.emit)
        )
        self.dismiss.setObjectName("text_modules.dismiss")
        card = TableCard(words.LEARNED, self.table, unit=words.LINES, empty=words.LEARNED_EMPTY)
        set_hint(card, words.LEARNED_HINT)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(theme.L, 0, theme.L, theme.S)
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.adopt)
        buttons.addWidget(self.dismiss)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.show_rows(())

    def show_rows(self, rows: Sequence[LearnedSentence]) -> None:
        """Show what was learned."""
        self.table.show_rows(rows)
        self.adopt.setVisible(bool(rows))
        self.dismiss.setVisible(bool(rows))

    def _with_row(self, act: Callable[[LearnedSentence], object]) -> None:
        """Act on the sentence the cursor stands on, else the first."""
        row = self.table.current_row()
        if row is None:
            self.table.go_to_first()
            row = self.table.current_row()
        if row is not None:
            act(row)


_COLUMNS: tuple[Column[LearnedSentence], ...] = (
    Column(words.SENTENCE, lambda row: row.sentence, width=20),
    Column(words.ABOUT, lambda row: row.dispute_type.label, width=9),
    Column(
        words.SEEN,
        lambda row: words.TIMES.format(count=row.seen),
        lambda row: row.seen,
        width=4,
        right=True,
    ),
)
