"""What was received of a payment, line by line; what was taken back stands struck through."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.services.records.follow_up import PaymentRow, PerformanceRow
from centre_app.views import theme
from centre_app.views.follow_up import words
from centre_app.views.follow_up.looks import payment_line, what_was_received
from centre_app.views.parts.labels import Label
from centre_app.views.parts.lines import Line, Lines, Words


@dataclass(frozen=True)
class Struck(Line):
    """A text with a line through it."""

    text: str

    def made(self) -> QWidget:
        """Return a label."""
        label = Label(self.text, "muted", wrap=True)
        font = label.font()
        font.setStrikeOut(True)
        label.setFont(font)
        return label


class Receipts(QWidget):
    """The parts of a promise, with their sum and what is left."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        self._lines = Lines(column)

    def show_row(self, row: PerformanceRow) -> None:
        """Show what was received of a promise."""
        parts = [line for one in row.payments for line in _of(one)]
        self._lines.show([*parts, Words(what_was_received(row), "strong")])

    @property
    def told(self) -> str:
        """Return the words, one line each."""
        labels = (one for one in self._lines.widgets if isinstance(one, Label))
        return "\n".join(label.text() for label in labels)


def _of(one: PaymentRow) -> Sequence[Line]:
    if one.taken_back_on is None:
        return [Words(payment_line(one), "muted")]
    back = words.TAKEN_BACK.format(on=one.taken_back_on.isoformat(), why=one.taken_back_reason)
    return [Struck(payment_line(one)), Words(back, "muted")]
