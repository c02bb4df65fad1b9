"""Names and values side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts.labels import Label
from centre_app.views.parts.lines import Line

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Facts(Line):
    """Names and values as a line of a group."""

    pairs: Pairs

    def made(self) -> "FactsGrid":
        """Return a grid."""
        return FactsGrid(self.pairs)

    def put_on(self, widget: QWidget, _before: Line) -> bool:
        """Show other names and values."""
        assert isinstance(widget, FactsGrid)
        widget.show_pairs(self.pairs)
        return True


class FactsGrid(QWidget):
    """Shows names and values; what is empty is left out."""

    def __init__(self, pairs: Pairs) -> None:
        super().__init__()
        self._rows: list[tuple[Label, Label]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.M)
        self._grid.setVerticalSpacing(theme.XS)
        self._grid.setColumnStretch(1, 1)
        self.show_pairs(pairs)

    def show_pairs(self, pairs: Pairs) -> None:
        """Show these instead."""
        told = [(name, value) for name, value in pairs if value]
        while len(self._rows) < len(told):
            self._add_row()
        for place, row in enumerate(self._rows):
            texts = told[place] if place < len(told) else ("", "")
            for label, text in zip(row, texts, strict=True):
                label.setText(text)
                label.setVisible(bool(text))

    def _add_row(self) -> None:
        place = len(self._rows)
        name, value = Label(part="muted"), Label(wrap=True, selectable=True)
        self._grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, place, 1)
        self._rows.append((name, value))
